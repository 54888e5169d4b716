using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports.Schedules;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>A page of schedules with the form of a new one.</summary>
/// <param name="Page">The schedules, in order of id.</param>
/// <param name="Titles">Of the awards that they name, by id.</param>
/// <param name="Form">What stands in the fields of a new one.</param>
/// <param name="Awards">What it can be about.</param>
/// <param name="Continued">Whether this is not the first page.</param>
public sealed record SchedulesModel(TablePage<ReportSchedule> Page, IReadOnlyDictionary<string, string> Titles, PageForm Form, IReadOnlyList<Choice> Awards, bool Continued);
