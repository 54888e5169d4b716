using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;

namespace ImpactTracker.Functions.Reports;

/// <summary>Which reports a caller sees, and what of them.</summary>
internal static class ReportAnswer
{
    /// <summary>
    /// The report as a caller sees it: what the funder would miss is for managers alone. The report before it may never be issued, so funders see what changed since
    /// the one that was issued before, and nothing of another.
    /// </summary>
    public static Report For(Report report, Caller caller) =>
        caller.Role == Role.Manager ? report
        : caller.Role >= Role.Viewer ? Public(report)
        : Public(report) with { Previous = report.Amends?.Report, Changes = report.Amends?.Changes };

    /// <summary>The report, or null where there is none for this caller: funders see what was issued.</summary>
    public static Report? Seen(Report? report, Caller caller) => report is null || (caller.Role < Role.Viewer && report.State != ReportState.Issued) ? null : For(report, caller);

    private static Report Public(Report report) => report with { Readiness = null, Failure = report.Failure is null ? null : "It could not be compiled." };
}
