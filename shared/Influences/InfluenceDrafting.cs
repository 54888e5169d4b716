using ImpactTracker.Vocabularies;

namespace ImpactTracker.Influences;

/// <summary>From a checked draft to the record: labels become codes.</summary>
internal static class InfluenceDrafting
{
    public static Influence New(string id, InfluenceDraft draft, string caller, DateTimeOffset now) => new()
    {
        Id = id,
        Awards = Distinct(draft.Awards),
        Title = draft.Title!.Trim(),
        Type = Vocabulary.InfluenceType.CodeOf(draft.Type)!,
        FirstYear = draft.FirstYear,
        GeographicReach = Vocabulary.InfluenceReach.CodeOf(draft.GeographicReach)!,
        Areas = Distinct(draft.Areas?.Select(static area => Vocabulary.InfluenceArea.CodeOf(area)!)),
        ImpactTypes = Distinct(draft.ImpactTypes?.Select(static type => Vocabulary.InfluenceImpactType.CodeOf(type)!)),
        Impact = string.IsNullOrWhiteSpace(draft.Impact) ? null : draft.Impact.Trim().ReplaceLineEndings("\n"),
        Url = draft.Url,
        Activities = Distinct(draft.Activities),
        Version = 1,
        CreatedAt = now,
        CreatedBy = caller,
        ChangedAt = now,
        ChangedBy = caller,
    };

    /// <summary>A record with what a file says laid over it; what the file does not have stays.</summary>
    public static Influence Over(Influence stored, InfluenceDraft draft)
    {
        var read = New(stored.Id, draft, stored.ChangedBy, stored.ChangedAt);
        return stored with
        {
            Title = read.Title,
            Type = read.Type,
            FirstYear = read.FirstYear ?? stored.FirstYear,
            GeographicReach = read.GeographicReach,
            Areas = draft.Areas is null ? stored.Areas : read.Areas,
            ImpactTypes = draft.ImpactTypes is null ? stored.ImpactTypes : read.ImpactTypes,
            Impact = read.Impact ?? stored.Impact,
            Url = read.Url ?? stored.Url,
            Activities = draft.Activities is null ? stored.Activities : read.Activities,
        };
    }

    private static string[] Distinct(IEnumerable<string>? values) => values is null ? [] : [.. values.Distinct(StringComparer.Ordinal)];
}
