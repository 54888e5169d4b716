using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>The links to a report, with how often each was used.</summary>
[Access(Role.Manager)]
public sealed class ListShares(ReportSharing sharing)
{
    /// <summary>200 with all of them on one page, or 404 when there is no such report.</summary>
    [Function(nameof(ListShares))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/{reportId}/shares")] HttpRequest request, string reportId, CancellationToken cancellation) =>
        await sharing.ListAsync(reportId, cancellation) is { } shares ? new JsonAnswer(200, new { Items = shares, Continuation = (string?)null }) : Problems.Missing($"report '{reportId}'");
}
