using ImpactTracker.Awards;
using ImpactTracker.Reports.Narratives;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>The texts about an award, as far as they are written.</summary>
/// <param name="Award">The award.</param>
/// <param name="Texts">The present ones, by section.</param>
public sealed record NarrativesModel(Award Award, IReadOnlyDictionary<string, Narrative> Texts);
