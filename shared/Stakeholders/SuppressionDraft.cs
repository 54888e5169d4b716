namespace ImpactTracker.Stakeholders;

/// <summary>What comes in with <c>POST /api/suppressions</c>: whom not to mail, and why.</summary>
public sealed record SuppressionDraft
{
    /// <summary>The address; or <see cref="Stakeholder"/>.</summary>
    public string? Email { get; init; }

    /// <summary>The id of a stakeholder; or <see cref="Email"/>.</summary>
    public string? Stakeholder { get; init; }

    /// <summary>by-hand, bounce, unsubscribe, objection or complaint.</summary>
    public string? Reason { get; init; }

    /// <summary>The list that it is limited to; left out for everything.</summary>
    public string? List { get; init; }

    /// <summary>How we know, such as "asked by telephone on 3 May"; without names, please.</summary>
    public string? Note { get; init; }
}
