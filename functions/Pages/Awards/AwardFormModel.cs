using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>The form of an award.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="Award">The award that is changed; null for a new one.</param>
public sealed record AwardFormModel(PageForm Form, string? Award);
