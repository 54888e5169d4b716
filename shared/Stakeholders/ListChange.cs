namespace ImpactTracker.Stakeholders;

/// <summary>Somebody who came to a list or went.</summary>
public sealed record ListChange
{
    /// <summary>The stakeholder's id.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>When it joined or left, UTC; null for a segment that no brief has gone to since.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The address; null when there is no such stakeholder any more.</summary>
    public string? Email { get; init; }

    /// <summary>The organisation's id; null when there is no such stakeholder any more.</summary>
    public string? Organisation { get; init; }
}
