using ImpactTracker.Distributions;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>Sendings of all briefs, the last first.</summary>
/// <param name="Items">A page of them.</param>
/// <param name="Titles">The titles of their briefs by id.</param>
/// <param name="Continued">Whether this is not the first page.</param>
/// <param name="Next">The continuation of the next page, or null.</param>
public sealed record DistributionsModel(IReadOnlyList<Distribution> Items, IReadOnlyDictionary<string, string> Titles, bool Continued, string? Next);
