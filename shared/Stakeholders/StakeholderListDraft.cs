namespace ImpactTracker.Stakeholders;

/// <summary>What comes in with <c>PUT /api/lists/{listId}</c>; see <see cref="StakeholderList"/> for the meaning of each field.</summary>
public sealed record StakeholderListDraft
{
    /// <inheritdoc cref="StakeholderList.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="StakeholderList.Owner"/>
    public string? Owner { get; init; }

    /// <inheritdoc cref="StakeholderList.ReviewBy"/>
    public DateOnly? ReviewBy { get; init; }

    /// <summary><see cref="StakeholderList.Audience"/>; policymakers when left out.</summary>
    public string? Audience { get; init; }

    /// <summary><see cref="StakeholderList.GeographicReach"/>; national when left out.</summary>
    public string? GeographicReach { get; init; }

    /// <inheritdoc cref="StakeholderList.Beneficiaries"/>
    public IReadOnlyList<string>? Beneficiaries { get; init; }

    /// <inheritdoc cref="StakeholderList.Rules"/>
    public ListRulesDraft? Rules { get; init; }
}
