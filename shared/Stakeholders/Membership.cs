namespace ImpactTracker.Stakeholders;

/// <summary>That a stakeholder is on a list.</summary>
public sealed record Membership
{
    /// <summary>The list.</summary>
    public required string List { get; init; }

    /// <summary>The stakeholder.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>When it joined, UTC.</summary>
    public required DateTimeOffset Since { get; init; }
}
