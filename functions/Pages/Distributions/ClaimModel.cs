using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>The form of a claim that a brief was passed on.</summary>
/// <param name="Part">The distribution.</param>
/// <param name="Recipients">Who can have passed it on: those whom it reached.</param>
/// <param name="Form">What stands in the fields.</param>
public sealed record ClaimModel(DistributionPart Part, IReadOnlyList<Choice> Recipients, PageForm Form);
