using ImpactTracker.Json;

namespace ImpactTracker.Reports;

/// <summary>Which reports somebody looks for; what is null asks for nothing.</summary>
/// <param name="Award">On this award alone or among others.</param>
/// <param name="OnAll">On all awards together.</param>
/// <param name="Template">In this layout.</param>
/// <param name="State">In this state.</param>
/// <param name="From">On records of this day or later; a report without an end is on them.</param>
/// <param name="To">On records of this day or earlier; a report without a beginning is on them.</param>
public sealed record ReportQuery(string? Award = null, bool OnAll = false, string? Template = null, ReportState? State = null, DateOnly? From = null, DateOnly? To = null)
{
    internal bool Takes(Report report) => (State is null || report.State == State) && Takes(report.Awards, report.Template, report.From, report.To);

    internal bool Takes(ListOrAll awards, string template, DateOnly? from, DateOnly? to) =>
        (!OnAll || awards.IsAll) && (Award is null || awards.Contains(Award, StringComparer.Ordinal)) && (Template is null || template == Template)
        && (From is null || to is null || to >= From) && (To is null || from is null || from <= To);
}
