using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>The form of an organisation.</summary>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Groups">Groups that plans of awards name, to choose from.</param>
/// <param name="Organisation">The id of the one that is changed, or null for a new one.</param>
public sealed record OrganisationFormModel(PageForm Form, IReadOnlyList<Choice> Groups, string? Organisation = null);
