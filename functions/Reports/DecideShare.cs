using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Takes a person's decision about mail with a link whose outcome is unknown.</summary>
[Access(Role.Manager)]
public sealed class DecideShare(UnknownShares shares)
{
    /// <summary>200 with the link, 404, or 409 when no mail with it is unknown.</summary>
    [Function(nameof(DecideShare))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reports/{reportId}/shares/{shareId}/decision")] HttpRequest request, string reportId, string shareId, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<BatchDecisionDraft>(cancellation);
        return Answers.Of(await shares.DecideAsync(reportId, shareId, draft, request.Caller().Name, cancellation), static share => share);
    }
}
