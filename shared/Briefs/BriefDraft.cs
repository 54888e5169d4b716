namespace ImpactTracker.Briefs;

/// <summary>What comes in with <c>POST /api/briefs</c>; see <see cref="Brief"/> for the meaning of each field.</summary>
public sealed record BriefDraft
{
    /// <inheritdoc cref="Brief.Awards"/>
    public IReadOnlyList<string>? Awards { get; init; }

    /// <inheritdoc cref="Brief.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="Brief.Number"/>
    public string? Number { get; init; }

    /// <inheritdoc cref="Brief.Authors"/>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <inheritdoc cref="Brief.Published"/>
    public DateOnly? Published { get; init; }

    /// <inheritdoc cref="Brief.Summary"/>
    public string? Summary { get; init; }

    /// <inheritdoc cref="Brief.Url"/>
    public string? Url { get; init; }

    /// <inheritdoc cref="Brief.PlannedActivity"/>
    public string? PlannedActivity { get; init; }
}
