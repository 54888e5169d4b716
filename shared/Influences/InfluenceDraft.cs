namespace ImpactTracker.Influences;

/// <summary>What comes in with <c>POST /api/influences</c>; see <see cref="Influence"/> for the meaning of each field.</summary>
public sealed record InfluenceDraft
{
    /// <inheritdoc cref="Records.AwardRecord.Awards"/>
    public IReadOnlyList<string>? Awards { get; init; }

    /// <inheritdoc cref="Influence.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="Influence.Type"/>
    public string? Type { get; init; }

    /// <inheritdoc cref="Influence.FirstYear"/>
    public int? FirstYear { get; init; }

    /// <inheritdoc cref="Influence.GeographicReach"/>
    public string? GeographicReach { get; init; }

    /// <inheritdoc cref="Influence.Areas"/>
    public IReadOnlyList<string>? Areas { get; init; }

    /// <inheritdoc cref="Influence.ImpactTypes"/>
    public IReadOnlyList<string>? ImpactTypes { get; init; }

    /// <inheritdoc cref="Influence.Impact"/>
    public string? Impact { get; init; }

    /// <inheritdoc cref="Influence.Url"/>
    public string? Url { get; init; }

    /// <inheritdoc cref="Influence.Activities"/>
    public IReadOnlyList<string>? Activities { get; init; }
}
