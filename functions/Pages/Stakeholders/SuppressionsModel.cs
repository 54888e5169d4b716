using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>The check of an address.</summary>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Lists">The lists that a suppression can be limited to.</param>
/// <param name="State">What is known of the address; null before one was checked.</param>
/// <param name="IsKnown">Whether it is a stakeholder's.</param>
public sealed record SuppressionsModel(PageForm Form, IReadOnlyList<StakeholderList> Lists, SuppressionState? State = null, bool IsKnown = false);
