using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Reads what the page of a decision about mail with a link shows.</summary>
public sealed class ShareDecisionView(PageDesk pages, ReportView view)
{
    /// <summary>The page; 404 when there is no such link, 400 when its form was refused.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, string reportId, string shareId, PageForm form, CancellationToken cancellationToken) =>
        await view.FindAsync(reportId, request.Caller(), form, cancellationToken) is { } report && report.Shares.FirstOrDefault(share => share.Id == shareId) is { } found
            ? pages.ShowForm<ShareDecisionPage, ShareDecisionModel>(request, new ShareDecisionModel(report, found), form)
            : Problems.Missing($"link '{shareId}' of report '{reportId}'");
}
