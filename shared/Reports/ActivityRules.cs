using System.Globalization;
using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Reports;

/// <summary>What the question set asks of an engagement activity, and what makes one useful to a funder.</summary>
internal static class ActivityRules
{
    // Funders ask for outcomes for five years after an award ends (UKRI, reporting your project's outcomes).
    private const int YearsAfterAward = 5;

    /// <summary>Adds what an activity misses to what was found of others; an award may have ten thousand, so nothing else is made for each.</summary>
    public static void Add(ActivityLine activity, Award award, DateOnly today, List<ReadinessIssue> found)
    {
        var answers = activity.Answers;
        if (answers.Results is null)
        {
            Error("resultsAndImpact", "results-missing", "Say what came of it: the form does not take an activity without results.");
        }
        else if (DraftText.IsPlaceholder(answers.Results))
        {
            Error("resultsAndImpact", "results-placeholder", $"“{answers.Results.Trim()}” is a placeholder: say what came of it.");
        }
        else if (answers.Results.Length < DraftText.ShortestNarrative)
        {
            Warning("resultsAndImpact", "results-short", $"The results have {answers.Results.Length} characters; {DraftText.ShortestNarrative} or more tell a funder something.");
        }

        if (DraftText.IsPlaceholder(activity.Title))
        {
            Error("title", "title-placeholder", $"“{activity.Title}” is a placeholder: say in a line what was done.");
        }

        if (Vocabulary.Form.IsLegacy(activity.Form))
        {
            Error("form", "form-legacy", $"The form does not offer “{Vocabulary.Form.LabelOf(activity.Form)}” any more; choose one of {Vocabulary.Form.Offered}.");
        }

        if (!answers.HasOutcome)
        {
            Warning("mostSignificantOutcome", "outcome-missing", "Choose the most significant outcome; “none-known” is an answer too.");
        }

        if (!answers.HasProof)
        {
            Warning("url", "evidence-missing", "Give a link, or add a file that proves it.");
        }

        if (!answers.HasAudienceSize)
        {
            Warning("audienceSize", "audience-size-missing", "Say how many people were reached, or choose a band.");
        }

        if (answers.LacksSchemeName)
        {
            Warning("schemeName", "scheme-name-missing", "Name the official scheme that it was part of.");
        }

        // Ascending, and at least one.
        if (activity.Years[0] < award.StartDate.Year || activity.Years[^1] > award.EndDate.Year + YearsAfterAward)
        {
            Warning("years", "years-outside-award", string.Create(CultureInfo.InvariantCulture,
                $"{string.Join(", ", activity.Years)} lies outside the award ({award.StartDate.Year} to {award.EndDate.Year}, and {YearsAfterAward} years after): check the year, or the award that it counts for."));
        }

        if (activity.Since > today)
        {
            Warning("startDate", "in-the-future", "It has not taken place yet: report it when it has.");
        }

        void Error(string field, string rule, string message) => found.Add(Issue(activity, field, rule, message, ReadinessSeverity.Error));

        void Warning(string field, string rule, string message) => found.Add(Issue(activity, field, rule, message));
    }

    /// <summary>Adds the organisations that coverage cannot count, because the register does not know them.</summary>
    public static void AddUnknown(ActivityLine activity, IReadOnlySet<string> unknown, List<ReadinessIssue> found)
    {
        foreach (var id in activity.Organisations)
        {
            if (unknown.Contains(id))
            {
                found.Add(Issue(activity, "organisations", "organisation-unknown",
                    $"The register of organisations does not know “{id}”, so coverage cannot count it: correct the id, or make the organisation with PUT /api/organisations/{id}."));
            }
        }
    }

    /// <summary>A record that looks like an earlier one entered twice: the same title, form and date. They are never merged by themselves.</summary>
    public static ReadinessIssue LikelyDuplicate(ActivityLine later, string first) =>
        Issue(later, "title", "likely-duplicate", $"It has the same title, form and date as {first}: withdraw one of them if they are the same.");

    private static ReadinessIssue Issue(ActivityLine activity, string field, string rule, string message, ReadinessSeverity severity = ReadinessSeverity.Warning) =>
        new(activity.Id, "activity", activity.Title, field, rule, message, severity);
}
