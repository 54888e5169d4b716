using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Import;

/// <summary>The form in which a file of records is chosen.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="Awards">The awards that the records can belong to.</param>
public sealed record ImportModel(PageForm Form, IReadOnlyList<Choice> Awards);
