using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>The form of a new report.</summary>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Awards">What it can be about; only "all together" when there is no award.</param>
public sealed record ReportFormModel(PageForm Form, IReadOnlyList<Choice> Awards);
