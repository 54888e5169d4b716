namespace ImpactTracker.Stakeholders;

/// <summary>That an organisation has ended or passed its functions on, and to whom.</summary>
public sealed record Supersession
{
    /// <summary>The organisation's id.</summary>
    public required string Organisation { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The last day of its existence; null when nobody has said.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Who took over; empty when nobody did, or nobody has said.</summary>
    public required IReadOnlyList<Successor> Successors { get; init; }
}
