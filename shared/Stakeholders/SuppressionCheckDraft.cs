namespace ImpactTracker.Stakeholders;

/// <summary>What comes in with <c>POST /api/suppressions/check</c>; in a body, because an address does not belong into a URL.</summary>
public sealed record SuppressionCheckDraft
{
    /// <inheritdoc cref="SuppressionDraft.Email"/>
    public string? Email { get; init; }

    /// <inheritdoc cref="SuppressionDraft.Stakeholder"/>
    public string? Stakeholder { get; init; }
}
