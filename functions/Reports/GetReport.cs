using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>One report.</summary>
[Access(Role.Viewer)]
public sealed class GetReport(ReportTable reports)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/{reportId}")] HttpRequest request, string reportId, CancellationToken cancellation) =>
        Answers.Found(await reports.GetAsync(reportId, cancellation), $"report '{reportId}'");
}
