using ImpactTracker.Awards;
using ImpactTracker.Briefs;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>The briefs, newest first.</summary>
/// <param name="Briefs">A page of them.</param>
/// <param name="Award">The award whose briefs these are, or null for all.</param>
/// <param name="Continued">Whether this is not the first page.</param>
/// <param name="Next">The continuation of the next page, or null.</param>
public sealed record BriefsModel(IReadOnlyList<Brief> Briefs, Award? Award, bool Continued, string? Next);
