using ImpactTracker.Influences;

namespace ImpactTracker.Reports;

/// <summary>What the question set asks of an influence on policy; its mandatory fields are marked in the 2019 form.</summary>
internal static class InfluenceRules
{
    public static IEnumerable<ReadinessIssue> Issues(Influence influence)
    {
        if (influence.Impact is null || DraftText.IsPlaceholder(influence.Impact))
        {
            yield return Error("impact", "impact-missing", "Say what changed because of the research: the form does not take an influence without it.");
        }
        else if (influence.Impact.Length < DraftText.ShortestNarrative)
        {
            yield return Warning("impact", "impact-short", $"The impact has {influence.Impact.Length} characters; {DraftText.ShortestNarrative} or more tell a funder something.");
        }

        if (influence.FirstYear is null)
        {
            yield return Error("firstYear", "first-year-missing", "Say in which year it began.");
        }

        if (influence.Areas.Count == 0)
        {
            yield return Error("areas", "areas-missing", "Choose the sectors that it concerned; “unknown” is an answer too.");
        }

        if (influence.ImpactTypes.Count == 0)
        {
            yield return Error("impactTypes", "impact-types-missing", "Choose the kinds of impact; “none-yet” and “not-known” are answers too.");
        }

        if (influence.Url is null)
        {
            yield return Warning("url", "evidence-missing", "Give a link to the document or decision.");
        }

        ReadinessIssue Error(string field, string rule, string message) => new(influence.Id, "influence", influence.Title, field, rule, message, ReadinessSeverity.Error);

        ReadinessIssue Warning(string field, string rule, string message) => new(influence.Id, "influence", influence.Title, field, rule, message, ReadinessSeverity.Warning);
    }
}
