using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>One report.</summary>
[Access(Role.Funder)]
public sealed class GetReport(ReportTable reports)
{
    /// <summary>200 or 404; a funder finds issued reports only.</summary>
    [Function(nameof(GetReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/{reportId}")] HttpRequest request, string reportId, CancellationToken cancellation) =>
        Answers.Found(ReportAnswer.Seen(await reports.GetAsync(reportId, cancellation), request.Caller()), $"report '{reportId}'", static report => report.Version);
}
