using ImpactTracker.Activities;
using ImpactTracker.Awards;

namespace ImpactTracker.Functions.Pages.Home;

/// <summary>What the overview shows.</summary>
/// <param name="Awards">A page of awards, in order of id, each with what was promised and done where there are few of them.</param>
/// <param name="Continued">Whether this is not the first page.</param>
/// <param name="Next">The continuation of the next page, or null.</param>
public sealed record HomeModel(IReadOnlyList<(Award Award, AwardProgress? Progress)> Awards, bool Continued, string? Next);
