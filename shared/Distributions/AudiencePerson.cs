using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>One of those on the lists, with what would become of them if the brief were sent now.</summary>
/// <param name="Stakeholder">The id.</param>
/// <param name="Email">The address; empty when the stakeholder was deleted.</param>
/// <param name="Name">The person's name, or null for a mailbox.</param>
/// <param name="Organisation">The organisation's name; empty when it is not known.</param>
/// <param name="Why">Why the entry does not allow mail at present; null where that is not the reason.</param>
/// <param name="Suppressions">Why the address must not be mailed; empty where that is not the reason.</param>
public sealed record AudiencePerson(string Stakeholder, string Email, string? Name, string Organisation, string? Why, IReadOnlyList<Suppression> Suppressions);
