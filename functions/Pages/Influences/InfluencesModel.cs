using ImpactTracker.Awards;
using ImpactTracker.Influences;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>A page of an award's influences on policy.</summary>
/// <param name="Award">The award.</param>
/// <param name="Influences">In the order of recording.</param>
/// <param name="Continued">Whether this is not the first page.</param>
/// <param name="Next">The continuation of the next page, or null.</param>
public sealed record InfluencesModel(Award Award, IReadOnlyList<Influence> Influences, bool Continued, string? Next);
