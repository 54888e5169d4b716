using System.Globalization;
using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Documents;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Reports;

/// <summary>
/// The layout of a Gateway to Research project page: project, planned impact, engagement activities with the page's seven labels in its
/// order. One file that needs nothing else, reads on a telephone and prints.
/// </summary>
internal sealed class GtrPage(TextWriter output)
{
    private readonly HtmlWriter html = new(output);

    public void Begin(DateOnly? from, DateOnly? to)
    {
        html.Line($"<!DOCTYPE html>");
        html.Line($"<html lang=\"en-GB\">");
        html.Line($"<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Engagement and planned impact</title>");
        html.Line($"<style>{ReportStyle.Sheet}</style></head>");
        html.Line($"<body><main>");
        if (from is not null || to is not null)
        {
            html.Line($"<p class=\"period\">Activities {(from is null ? "" : $"from {Day(from.Value)} ")}{(to is null ? "" : $"to {Day(to.Value)}")}</p>");
        }
    }

    public void Award(Award award, IReadOnlyList<Activity> activities)
    {
        html.Line($"<article>");
        html.Line($"<h1>{award.Title}</h1>");
        html.Line($"<dl class=\"facts\">");
        Fact("Lead Research Organisation", award.LeadOrganisation);
        Fact("Department Name", award.Department);
        Fact("Funder", award.Funder);
        Fact("Award Reference", award.Reference);
        Fact("Period", $"{Day(award.StartDate)} to {Day(award.EndDate)}");
        html.Line($"</dl>");
        Plan(award.PlannedImpact);
        html.Line($"<section><h2>Engagement Activities</h2>");
        if (activities.Count == 0)
        {
            html.Line($"<p>No engagement activity is recorded for this period.</p>");
        }

        foreach (var activity in activities)
        {
            Activity(activity);
        }

        html.Line($"</section></article>");
    }

    public void End() => html.Line($"</main></body></html>");

    private void Plan(PlannedImpact plan)
    {
        html.Line($"<section><h2>Planned Impact</h2>");
        if (plan.Beneficiaries.Count == 0 && plan.PlannedActivities.Count == 0)
        {
            html.Line($"<p>No planned impact is recorded.</p>");
        }

        if (plan.Beneficiaries.Count > 0)
        {
            html.Line($"<h3>Who will benefit</h3><ol class=\"groups\">");
            foreach (var group in plan.Beneficiaries)
            {
                html.Line($"<li><strong>{group.Name}</strong> <span>{group.Description}</span></li>");
            }

            html.Line($"</ol>");
        }

        if (plan.PlannedActivities.Count > 0)
        {
            html.Line($"<h3>Planned activities</h3><ol>");
            foreach (var planned in plan.PlannedActivities)
            {
                html.Line($"<li>{planned.Title}{Promise(planned)}</li>");
            }

            html.Line($"</ol>");
        }

        html.Line($"</section>");
    }

    private void Activity(Activity activity)
    {
        html.Line($"<dl class=\"activity\">");
        Fact("Description", activity.Title);
        Fact("Form Of Engagement Activity", Vocabulary.Form.LabelOf(activity.Form));
        Fact("Part Of Official Scheme?", activity.PartOfOfficialScheme ? "Yes" : "No");
        Fact("Geographic Reach", Vocabulary.GeographicReach.LabelOf(activity.GeographicReach));
        Fact("Primary Audience", Vocabulary.Audience.LabelOf(activity.PrimaryAudience));
        Fact("Results and Impact", activity.ResultsAndImpact ?? "");
        Fact("Year(s) Of Engagement Activity", string.Join(", ", activity.Years.Select(static year => year.ToString(CultureInfo.InvariantCulture))));
        if (activity.Url is not null)
        {
            html.Line($"<div><dt>URL</dt><dd><a href=\"{activity.Url}\">{activity.Url}</a></dd></div>");
        }

        html.Line($"</dl>");
    }

    private void Fact(string label, string? value)
    {
        if (value is not null)
        {
            html.Line($"<div><dt>{label}</dt><dd>{value}</dd></div>");
        }
    }

    private static string Promise(PlannedActivity planned) => (planned.Target, planned.DueDate) switch
    {
        (null, null) => "",
        ({ } target, null) => string.Create(CultureInfo.InvariantCulture, $" ({target} planned)"),
        (null, { } due) => $" (by {Day(due)})",
        ({ } target, { } due) => string.Create(CultureInfo.InvariantCulture, $" ({target} planned, by {Day(due)})"),
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
