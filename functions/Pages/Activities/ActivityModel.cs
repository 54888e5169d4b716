using ImpactTracker.Activities;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>One activity with what can be done with it.</summary>
/// <param name="Activity">The record.</param>
/// <param name="Form">For the buttons.</param>
public sealed record ActivityModel(Activity Activity, PageForm Form);
