using ImpactTracker.Distributions;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>A batch of which nothing is known, and the form of a decision about it.</summary>
/// <param name="Part">The distribution.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Form">What stands in the fields.</param>
public sealed record BatchModel(DistributionPart Part, Batch Batch, PageForm Form);
