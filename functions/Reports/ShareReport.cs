using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Makes a link to a report that works without login, and mails it.</summary>
[Access(Role.Manager)]
public sealed class ShareReport(ReportSharing sharing)
{
    /// <summary>201 with the link; 409 when the report has no documents yet.</summary>
    [Function(nameof(ShareReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reports/{reportId}/share")] HttpRequest request, string reportId, CancellationToken cancellation)
    {
        var (draft, hash) = await request.ReadHashedJsonAsync<ShareDraft>(cancellation);
        var caller = request.Caller().Name;
        var outcome = await sharing.ShareAsync(reportId, draft, caller, request.IdempotencyKey(caller, hash), cancellation);
        return Answers.Of(outcome, static share => share, location: static share => $"/api/reports/{share.Report}/shares/{share.Id}");
    }
}
