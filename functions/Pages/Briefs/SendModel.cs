using ImpactTracker.Briefs;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>The first step of sending: to whom and when.</summary>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Brief">What is sent.</param>
/// <param name="Lists">The lists that it can go to.</param>
public sealed record SendModel(PageForm Form, Brief Brief, IReadOnlyList<Choice> Lists);
