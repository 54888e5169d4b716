using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>The import of contacts: its form, or what became or would become of a file.</summary>
/// <param name="Form">What stands in the fields.</param>
/// <param name="Lists">The lists that contacts can join.</param>
/// <param name="Report">What became of the rows; null before a file was read.</param>
/// <param name="Content">The file's text, where it is small enough to be carried to the next step; null otherwise.</param>
public sealed record ContactImportModel(PageForm Form, IReadOnlyList<Choice> Lists, ContactImportReport? Report = null, string? Content = null)
{
    /// <summary>Rows that would be stored.</summary>
    public bool HasUse => Report is { } report && report.Created + report.Updated > 0;
}
