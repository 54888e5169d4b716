using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>One organisation.</summary>
/// <param name="Organisation">The record.</param>
/// <param name="Successors">Those that its functions passed to, as far as the register knows them, by id.</param>
/// <param name="Groups">What the plans call the groups that it belongs to.</param>
/// <param name="Today">The day in UTC.</param>
public sealed record OrganisationModel(Organisation Organisation, IReadOnlyDictionary<string, Organisation> Successors, IReadOnlyList<string> Groups, DateOnly Today);
