using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>The form of a list.</summary>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Groups">Groups that plans of awards name, to choose from.</param>
/// <param name="List">The id of the one that is changed, or null for a new one.</param>
public sealed record ListFormModel(PageForm Form, IReadOnlyList<Choice> Groups, string? List = null);
