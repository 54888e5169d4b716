using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Withdraws a link to a report.</summary>
[Access(Role.Manager)]
public sealed class SubmitShareWithdrawal(PageDesk pages, ReportView view, ReportSharing sharing)
{
    /// <summary>303 to the report; the link works no longer. 404 when there is none.</summary>
    [Function(nameof(SubmitShareWithdrawal))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports/{reportId}/shares/{shareId}/withdraw")] HttpRequest request, string reportId, string shareId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (form.Sound && form.Accept(await sharing.WithdrawAsync(reportId, shareId, request.Caller().Name, cancellation)) is not null)
        {
            return PageDesk.See($"/reports/{reportId}?done=withdrawn#links");
        }

        return await view.FindAsync(reportId, request.Caller(), view.NewLink(form), cancellation) is { } model
            ? pages.ShowForm<ReportPage, ReportModel>(request, model, form)
            : Problems.Missing($"report '{reportId}'");
    }
}
