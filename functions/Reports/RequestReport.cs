using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Asks for a report to be compiled.</summary>
[Access(Role.Manager)]
public sealed class RequestReport(ReportDesk desk)
{
    /// <summary>202 with the report's place in Location; the same Idempotency-Key and body give the same report.</summary>
    [Function(nameof(RequestReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reports")] HttpRequest request, CancellationToken cancellation)
    {
        var (draft, hash) = await request.ReadHashedJsonAsync<ReportDraft>(cancellation);
        var caller = request.Caller();
        var outcome = await desk.RequestAsync(draft, caller.Name, request.IdempotencyKey(caller.Name, hash), cancellation);
        return Answers.Of(outcome, report => ReportAnswer.For(report, caller), static report => report.Version, static report => $"/api/reports/{report.Id}", created: 202);
    }
}
