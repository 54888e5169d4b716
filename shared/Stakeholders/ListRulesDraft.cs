namespace ImpactTracker.Stakeholders;

/// <summary>The rules of a list as they come in; see <see cref="ListRules"/> for the meaning of each field.</summary>
public sealed record ListRulesDraft
{
    /// <inheritdoc cref="ListRules.OrganisationTypes"/>
    public IReadOnlyList<string>? OrganisationTypes { get; init; }

    /// <inheritdoc cref="ListRules.Regions"/>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <inheritdoc cref="ListRules.Beneficiaries"/>
    public IReadOnlyList<string>? Beneficiaries { get; init; }
}
