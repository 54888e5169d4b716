using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;

namespace ImpactTracker.Functions.Reports;

/// <summary>Which reports a caller sees, and what of them.</summary>
internal static class ReportAnswer
{
    /// <summary>The report as a caller sees it: what the funder would miss is for managers alone.</summary>
    public static Report For(Report report, Caller caller) => caller.Role == Role.Manager ? report : report with { Readiness = null, Failure = report.Failure is null ? null : "It could not be compiled." };

    /// <summary>The report, or null where there is none for this caller: funders see what was issued.</summary>
    public static Report? Seen(Report? report, Caller caller) => report is null || (caller.Role < Role.Viewer && report.State != ReportState.Issued) ? null : For(report, caller);
}
