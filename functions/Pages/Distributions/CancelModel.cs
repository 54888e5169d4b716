using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>The question before a distribution is called off.</summary>
/// <param name="Part">The distribution.</param>
/// <param name="Form">For the button.</param>
public sealed record CancelModel(DistributionPart Part, PageForm Form);
