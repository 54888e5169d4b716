using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Withdraws a link to a report.</summary>
[Access(Role.Manager)]
public sealed class WithdrawShare(ReportSharing sharing)
{
    /// <summary>200 with the link, which works no longer; or 404.</summary>
    [Function(nameof(WithdrawShare))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/reports/{reportId}/shares/{shareId}")] HttpRequest request, string reportId, string shareId, CancellationToken cancellation) =>
        Answers.Of(await sharing.WithdrawAsync(reportId, shareId, request.Caller().Name, cancellation), static share => share);
}
