using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Sharing;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>One report as its caller sees it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Titles">Of its awards, by id.</param>
/// <param name="Previous">The report before it, where the caller sees that; null otherwise.</param>
/// <param name="Shares">The links to it, for managers; none for others.</param>
/// <param name="Form">For a new link and for the buttons.</param>
/// <param name="Now">When it was read, UTC.</param>
public sealed record ReportModel(Report Report, IReadOnlyDictionary<string, string> Titles, Report? Previous, IReadOnlyList<ReportShare> Shares, PageForm Form, DateTimeOffset Now)
{
    /// <summary>Whether it moves by itself.</summary>
    public bool IsMoving => Report.State is ReportState.Queued or ReportState.Compiling;

    /// <summary>Whether its documents are there.</summary>
    public bool HasFiles => Report.State is ReportState.Ready or ReportState.Issued;

    /// <summary>Its layout and whom it is about.</summary>
    public string Title => $"{ReportWording.Layout(Report.Template)}: {ReportWording.Awards(Report.Awards, Titles)}";
}
