namespace ImpactTracker.Awards;

/// <summary>What comes in with <c>PUT /api/awards/{awardId}</c>; see <see cref="Award"/> for the meaning of each field.</summary>
public sealed record AwardDraft
{
    /// <inheritdoc cref="Award.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="Award.Reference"/>
    public string? Reference { get; init; }

    /// <inheritdoc cref="Award.Funder"/>
    public string? Funder { get; init; }

    /// <inheritdoc cref="Award.LeadOrganisation"/>
    public string? LeadOrganisation { get; init; }

    /// <inheritdoc cref="Award.Department"/>
    public string? Department { get; init; }

    /// <inheritdoc cref="Award.PrincipalInvestigator"/>
    public string? PrincipalInvestigator { get; init; }

    /// <inheritdoc cref="Award.Value"/>
    public string? Value { get; init; }

    /// <inheritdoc cref="Award.StartDate"/>
    public DateOnly? StartDate { get; init; }

    /// <inheritdoc cref="Award.EndDate"/>
    public DateOnly? EndDate { get; init; }

    /// <inheritdoc cref="Award.Manager"/>
    public string? Manager { get; init; }

    /// <inheritdoc cref="Award.PlannedImpact"/>
    public PlannedImpactDraft? PlannedImpact { get; init; }
}
