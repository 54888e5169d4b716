using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Reports;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Sharing;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Reads what the page of a report shows to its caller.</summary>
public sealed class ReportView(ReportTable reports, AwardTitles titles, ReportSharing sharing, TimeProvider time)
{
    /// <summary>The report with what belongs to it, or null where there is none for this caller.</summary>
    public async Task<ReportModel?> FindAsync(string reportId, Caller caller, PageForm form, CancellationToken cancellationToken)
    {
        if (ReportAnswer.Seen(await reports.GetAsync(reportId, cancellationToken), caller) is not { } report)
        {
            return null;
        }

        var named = await titles.OfAsync([report.Awards], cancellationToken);
        var before = report.Previous is null ? null : ReportAnswer.Seen(await reports.GetAsync(report.Previous, cancellationToken), caller);
        var shares = caller.Role == Role.Manager ? await sharing.ListAsync(reportId, cancellationToken) : null;
        return new ReportModel(report, named, before, [.. (shares ?? []).Reverse()], form, time.GetUtcNow());
    }

    /// <summary>A form for a link that works for a while.</summary>
    public PageForm NewLink(PageForm form) => ReportForms.FillShare(form, time.GetUtcNow());
}
