using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>All reports.</summary>
[Access(Role.Funder)]
public sealed class ListReports(ReportTable reports)
{
    /// <summary>200 with a page, newest first; a funder finds issued reports only.</summary>
    [Function(nameof(ListReports))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        return request.PageAsync(async (top, continuation) =>
            (await reports.ListAsync(issuedOnly: caller.Role < Role.Viewer, top, continuation, cancellation)).Select(report => ReportAnswer.For(report, caller)));
    }
}
