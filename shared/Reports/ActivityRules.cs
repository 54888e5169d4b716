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

    public static IEnumerable<ReadinessIssue> Issues(ActivityLine activity, Award award, DateOnly today)
    {
        var answers = activity.Answers;
        if (answers.Results is null)
        {
            yield return Error("resultsAndImpact", "results-missing", "Say what came of it: the form does not take an activity without results.");
        }
        else if (DraftText.IsPlaceholder(answers.Results))
        {
            yield return Error("resultsAndImpact", "results-placeholder", $"“{answers.Results.Trim()}” is a placeholder: say what came of it.");
        }
        else if (answers.Results.Length < DraftText.ShortestNarrative)
        {
            yield return Warning("resultsAndImpact", "results-short", $"The results have {answers.Results.Length} characters; {DraftText.ShortestNarrative} or more tell a funder something.");
        }

        if (DraftText.IsPlaceholder(activity.Title))
        {
            yield return Error("title", "title-placeholder", $"“{activity.Title}” is a placeholder: say in a line what was done.");
        }

        if (Vocabulary.Form.Terms.Any(term => term.Code == activity.Form && term.Legacy))
        {
            yield return Error("form", "form-legacy", $"The form does not offer “{Vocabulary.Form.LabelOf(activity.Form)}” any more; choose one of {Vocabulary.Form.Offered}.");
        }

        if (!answers.HasOutcome)
        {
            yield return Warning("mostSignificantOutcome", "outcome-missing", "Choose the most significant outcome; “none-known” is an answer too.");
        }

        if (!answers.HasProof)
        {
            yield return Warning("url", "evidence-missing", "Give a link, or add a file that proves it.");
        }

        if (!answers.HasAudienceSize)
        {
            yield return Warning("audienceSize", "audience-size-missing", "Say how many people were reached, or choose a band.");
        }

        if (answers.LacksSchemeName)
        {
            yield return Warning("schemeName", "scheme-name-missing", "Name the official scheme that it was part of.");
        }

        if (activity.Years.Any(year => year < award.StartDate.Year || year > award.EndDate.Year + YearsAfterAward))
        {
            yield return Warning("years", "years-outside-award", string.Create(CultureInfo.InvariantCulture,
                $"{string.Join(", ", activity.Years)} lies outside the award ({award.StartDate.Year} to {award.EndDate.Year}, and {YearsAfterAward} years after): check the year, or the award that it counts for."));
        }

        if (activity.Since > today)
        {
            yield return Warning("startDate", "in-the-future", "It has not taken place yet: report it when it has.");
        }

        ReadinessIssue Error(string field, string rule, string message) => new(activity.Id, "activity", activity.Title, field, rule, message, ReadinessSeverity.Error);

        ReadinessIssue Warning(string field, string rule, string message) => new(activity.Id, "activity", activity.Title, field, rule, message, ReadinessSeverity.Warning);
    }

    /// <summary>Organisations that coverage cannot count, because the register does not know them.</summary>
    public static IEnumerable<ReadinessIssue> UnknownOrganisations(ActivityLine activity, IReadOnlySet<string>? unknown) =>
        activity.Organisations.Where(id => unknown?.Contains(id) == true).Select(id => new ReadinessIssue(activity.Id, "activity", activity.Title, "organisations", "organisation-unknown",
            $"The register of organisations does not know “{id}”, so coverage cannot count it: correct the id, or make the organisation with PUT /api/organisations/{id}.", ReadinessSeverity.Warning));

    /// <summary>A record that looks like an earlier one entered twice: the same title, form and date. They are never merged by themselves.</summary>
    public static IEnumerable<ReadinessIssue> LikelyDuplicate(ActivityLine later, string? first) =>
        first is null ? [] : [new ReadinessIssue(later.Id, "activity", later.Title, "title", "likely-duplicate",
            $"It has the same title, form and date as {first}: withdraw one of them if they are the same.", ReadinessSeverity.Warning)];

    /// <summary>What records have in common that look like one entered twice.</summary>
    public static string Likeness(ActivityLine activity) => string.Join('\n', Title(activity.Title), activity.Form, activity.StartDate?.ToString("O", CultureInfo.InvariantCulture), string.Join(',', activity.Years));

    private static string Title(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
