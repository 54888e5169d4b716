using ImpactTracker.Distributions;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>The batches of a distribution: what was posted together.</summary>
/// <param name="Part">The distribution.</param>
/// <param name="Batches">Those that are shown, the unknown ones first.</param>
/// <param name="Count">How many there are.</param>
public sealed record BatchesModel(DistributionPart Part, IReadOnlyList<Batch> Batches, int Count);
