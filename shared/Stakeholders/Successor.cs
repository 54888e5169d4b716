namespace ImpactTracker.Stakeholders;

/// <summary>An organisation that took over from another.</summary>
public sealed record Successor
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; null when nobody has put the organisation yet.</summary>
    public string? Name { get; init; }
}
