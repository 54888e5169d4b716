using ImpactTracker.Vocabularies;

namespace ImpactTracker.Activities;

/// <summary>From a checked draft to the record: labels become codes, and what follows from other fields is filled in.</summary>
internal static class ActivityDrafting
{
    /// <summary>The name under which the system itself writes records.</summary>
    public const string System = "impact-tracker";

    public static Activity New(string id, ActivityDraft draft, string caller, DateTimeOffset now) => new()
    {
        Id = id,
        Awards = Distinct(draft.Awards),
        Title = draft.Title!.Trim(),
        Form = Vocabulary.Form.CodeOf(draft.Form)!,
        StartDate = draft.StartDate,
        EndDate = draft.EndDate,
        Years = YearsOf(draft),
        PartOfOfficialScheme = draft.PartOfOfficialScheme ?? false,
        SchemeName = draft.SchemeName?.Trim(),
        GeographicReach = Vocabulary.GeographicReach.CodeOf(draft.GeographicReach)!,
        PrimaryAudience = Vocabulary.Audience.CodeOf(draft.PrimaryAudience)!,
        OtherAudiences = Distinct(draft.OtherAudiences?.Select(static audience => Vocabulary.Audience.CodeOf(audience)!)),
        AudienceSize = draft.AudienceSize,
        AudienceSizeBand = AudienceBand.Of(draft.AudienceSize) ?? Vocabulary.AudienceSizeBand.CodeOf(draft.AudienceSizeBand),
        Organisations = Distinct(draft.Organisations),
        Beneficiaries = Distinct(draft.Beneficiaries),
        PlannedActivity = draft.PlannedActivity,
        ResultsAndImpact = string.IsNullOrWhiteSpace(draft.ResultsAndImpact) ? null : draft.ResultsAndImpact.Trim(),
        MostSignificantOutcome = Vocabulary.MostSignificantOutcome.CodeOf(draft.MostSignificantOutcome),
        Url = draft.Url,
        Version = 1,
        Evidence = [],
        CreatedAt = now,
        CreatedBy = caller,
        ChangedAt = now,
        ChangedBy = caller,
    };

    private static int[] YearsOf(ActivityDraft draft)
    {
        if (draft.Years is { Count: > 0 } given)
        {
            return [.. given.Distinct().Order()];
        }

        var first = draft.StartDate!.Value.Year;
        return [.. Enumerable.Range(first, (draft.EndDate ?? draft.StartDate).Value.Year - first + 1)];
    }

    private static string[] Distinct(IEnumerable<string>? values) => values is null ? [] : [.. values.Distinct(StringComparer.Ordinal)];
}
