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
        ResultsAndImpact = string.IsNullOrWhiteSpace(draft.ResultsAndImpact) ? null : draft.ResultsAndImpact.Trim().ReplaceLineEndings("\n"),
        MostSignificantOutcome = Vocabulary.MostSignificantOutcome.CodeOf(draft.MostSignificantOutcome),
        Url = draft.Url,
        Version = 1,
        Evidence = [],
        CreatedAt = now,
        CreatedBy = caller,
        ChangedAt = now,
        ChangedBy = caller,
    };

    /// <summary>
    /// A record with what a file says laid over it: what the file does not have stays, and so does what the record knows more exactly than the
    /// file does (days where the file has years, people counted where it has a band).
    /// </summary>
    public static Activity Over(Activity stored, ActivityDraft draft)
    {
        var read = New(stored.Id, draft, stored.ChangedBy, stored.ChangedAt);
        var dated = draft.StartDate is not null;
        var scheme = draft.PartOfOfficialScheme ?? stored.PartOfOfficialScheme;
        var size = draft.AudienceSize ?? stored.AudienceSize;
        return stored with
        {
            Title = read.Title,
            Form = read.Form,
            StartDate = draft.StartDate ?? stored.StartDate,
            EndDate = dated ? draft.EndDate : stored.EndDate,
            Years = dated || stored.StartDate is null ? read.Years : stored.Years,
            PartOfOfficialScheme = scheme,
            SchemeName = scheme ? read.SchemeName ?? stored.SchemeName : null,
            GeographicReach = read.GeographicReach,
            PrimaryAudience = read.PrimaryAudience,
            OtherAudiences = draft.OtherAudiences is null ? stored.OtherAudiences : read.OtherAudiences,
            AudienceSize = size,
            AudienceSizeBand = AudienceBand.Of(size) ?? read.AudienceSizeBand ?? stored.AudienceSizeBand,
            Organisations = draft.Organisations is null ? stored.Organisations : read.Organisations,
            Beneficiaries = draft.Beneficiaries is null ? stored.Beneficiaries : read.Beneficiaries,
            PlannedActivity = read.PlannedActivity ?? stored.PlannedActivity,
            ResultsAndImpact = read.ResultsAndImpact ?? stored.ResultsAndImpact,
            MostSignificantOutcome = read.MostSignificantOutcome ?? stored.MostSignificantOutcome,
            Url = read.Url ?? stored.Url,
        };
    }

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
