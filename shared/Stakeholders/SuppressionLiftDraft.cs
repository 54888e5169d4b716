namespace ImpactTracker.Stakeholders;

/// <summary>What comes in with <c>POST /api/suppressions/lift</c>: who may be mailed again, and why.</summary>
public sealed record SuppressionLiftDraft
{
    /// <inheritdoc cref="SuppressionDraft.Email"/>
    public string? Email { get; init; }

    /// <inheritdoc cref="SuppressionDraft.Stakeholder"/>
    public string? Stakeholder { get; init; }

    /// <summary>The list of the suppression; left out for the one for everything.</summary>
    public string? List { get; init; }

    /// <summary>What changed, such as "asked in writing to get the briefs again"; it is kept in the audit.</summary>
    public string? Reason { get; init; }
}
