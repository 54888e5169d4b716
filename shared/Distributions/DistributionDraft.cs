namespace ImpactTracker.Distributions;

/// <summary>What comes in with <c>POST /api/briefs/{id}/distributions</c>.</summary>
public sealed record DistributionDraft
{
    /// <summary>Ids of the lists that it goes to; an address on several gets it once.</summary>
    public IReadOnlyList<string>? Lists { get; init; }

    /// <summary>When to send, or null for now.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>How late it may start, in minutes, 1 to 10080 (a week); 120 when left out.</summary>
    public int? MaxLatenessMinutes { get; init; }
}
