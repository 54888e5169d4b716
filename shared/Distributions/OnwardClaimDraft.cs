namespace ImpactTracker.Distributions;

/// <summary>What comes in with <c>POST /api/distributions/{id}/claims</c>; see <see cref="OnwardClaim"/> for the meaning of each field.</summary>
public sealed record OnwardClaimDraft
{
    /// <inheritdoc cref="OnwardClaim.By"/>
    public string? By { get; init; }

    /// <inheritdoc cref="OnwardClaim.Stakeholder"/>
    public string? Stakeholder { get; init; }

    /// <inheritdoc cref="OnwardClaim.Date"/>
    public DateOnly? Date { get; init; }

    /// <inheritdoc cref="OnwardClaim.OrganisationCount"/>
    public int? OrganisationCount { get; init; }

    /// <inheritdoc cref="OnwardClaim.Organisations"/>
    public IReadOnlyList<string>? Organisations { get; init; }

    /// <inheritdoc cref="OnwardClaim.Evidence"/>
    public string? Evidence { get; init; }

    /// <inheritdoc cref="OnwardClaim.Url"/>
    public string? Url { get; init; }
}
