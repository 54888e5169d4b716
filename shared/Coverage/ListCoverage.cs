namespace ImpactTracker.Coverage;

/// <summary>Whom an award reached of a list that its distributions went to.</summary>
/// <param name="List">The list.</param>
/// <param name="Title">What the list is called.</param>
/// <param name="Organisations">Each of its organisations, in order of name.</param>
internal sealed record ListCoverage(string List, string Title, IReadOnlyList<OrganisationCoverage> Organisations);
