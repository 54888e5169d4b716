using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>The form of a stakeholder.</summary>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Organisations">Names to offer.</param>
/// <param name="Stakeholder">The id of the one that is changed, or null for a new one.</param>
public sealed record StakeholderFormModel(PageForm Form, IReadOnlyList<Choice> Organisations, string? Stakeholder = null);
