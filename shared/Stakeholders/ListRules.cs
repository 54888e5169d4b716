namespace ImpactTracker.Stakeholders;

/// <summary>
/// The rules of a list that is a segment: whoever is at an organisation that meets all rules is on it. Of the values of one rule any will do;
/// a rule without values asks for nothing.
/// </summary>
public sealed record ListRules
{
    /// <summary>Codes of the list <c>organisationType</c>.</summary>
    public IReadOnlyList<string> OrganisationTypes { get; init; } = [];

    /// <summary>Regions as organisations have them; case does not count.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Ids of the plan's beneficiary groups, as organisations have them.</summary>
    public IReadOnlyList<string> Beneficiaries { get; init; } = [];

    /// <summary>Whether an organisation meets all rules.</summary>
    public bool Matches(Organisation organisation) =>
        (OrganisationTypes.Count == 0 || OrganisationTypes.Contains(organisation.Type, StringComparer.Ordinal))
        && (Regions.Count == 0 || (organisation.Region is not null && Regions.Contains(organisation.Region, StringComparer.OrdinalIgnoreCase)))
        && (Beneficiaries.Count == 0 || Beneficiaries.Intersect(organisation.Beneficiaries, StringComparer.Ordinal).Any());
}
