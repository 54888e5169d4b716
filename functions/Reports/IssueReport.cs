using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Hands a report in.</summary>
[Access(Role.Manager)]
public sealed class IssueReport(ReportDesk desk)
{
    /// <summary>200 with the report, locked; 409 when it is not ready, 412 when it was changed since.</summary>
    [Function(nameof(IssueReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reports/{reportId}/issue")] HttpRequest request, string reportId, CancellationToken cancellation)
    {
        var outcome = await desk.IssueAsync(reportId, request.IfMatch(), request.Caller().Name, cancellation);
        return Answers.Of(outcome, static report => report, static report => report.Version);
    }
}
