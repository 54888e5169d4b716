namespace ImpactTracker.Stakeholders;

/// <summary>What comes in with <c>POST /api/stakeholders</c> and <c>PUT /api/stakeholders/{id}</c>; see <see cref="Stakeholder"/> for the meaning of each field.</summary>
public sealed record StakeholderDraft
{
    /// <inheritdoc cref="Stakeholder.Email"/>
    public string? Email { get; init; }

    /// <inheritdoc cref="Stakeholder.Name"/>
    public string? Name { get; init; }

    /// <inheritdoc cref="Stakeholder.Organisation"/>
    public string? Organisation { get; init; }

    /// <inheritdoc cref="Stakeholder.Role"/>
    public string? Role { get; init; }

    /// <inheritdoc cref="Stakeholder.SubscriberType"/>
    public string? SubscriberType { get; init; }

    /// <inheritdoc cref="Stakeholder.LawfulBasis"/>
    public string? LawfulBasis { get; init; }

    /// <inheritdoc cref="Stakeholder.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="Stakeholder.ReviewBy"/>
    public DateOnly? ReviewBy { get; init; }

    /// <inheritdoc cref="Stakeholder.Notes"/>
    public string? Notes { get; init; }
}
