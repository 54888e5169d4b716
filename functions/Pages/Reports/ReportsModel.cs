using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>A page of reports with what it can be narrowed by.</summary>
/// <param name="Page">The reports that the caller sees, newest first.</param>
/// <param name="Titles">Of the awards that they name, by id.</param>
/// <param name="Filter">Which are shown.</param>
/// <param name="Form">The filter as a form.</param>
/// <param name="Awards">The awards to choose from.</param>
/// <param name="Continued">Whether this is not the first page.</param>
public sealed record ReportsModel(
    TablePage<Report> Page, IReadOnlyDictionary<string, string> Titles, ReportFilter Filter, PageForm Form, IReadOnlyList<Choice> Awards, bool Continued);
