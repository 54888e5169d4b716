using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Asks for a report to be compiled.</summary>
[Access(Role.Manager)]
public sealed class RequestReport(ReportDesk desk)
{
    /// <summary>202 with the report's place in Location.</summary>
    [Function(nameof(RequestReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reports")] HttpRequest request, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<ReportDraft>(cancellation);
        var outcome = await desk.RequestAsync(draft, request.Caller().Name, cancellation);
        return Answers.Of(outcome, static report => report, location: static report => $"/api/reports/{report.Id}", created: 202);
    }
}
