namespace ImpactTracker.Reports.Narratives;

/// <summary>What comes in with <c>PUT /api/awards/{awardId}/narratives/{section}</c>.</summary>
public sealed record NarrativeDraft
{
    /// <inheritdoc cref="Narrative.Markdown"/>
    public string? Markdown { get; init; }
}
