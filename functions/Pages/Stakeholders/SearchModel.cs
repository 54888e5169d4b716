using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Who was found by name.</summary>
/// <param name="Form">The search.</param>
/// <param name="Search">What came of this step; null where nothing was looked for.</param>
/// <param name="Names">Of their organisations, by id.</param>
/// <param name="Looked">How many entries were looked at in all steps.</param>
/// <param name="Today">The day in UTC.</param>
public sealed record SearchModel(PageForm Form, StakeholderSearch? Search, IReadOnlyDictionary<string, Organisation> Names, int Looked, DateOnly Today);
