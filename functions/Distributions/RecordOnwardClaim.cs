using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Records what an intermediary says of passing a brief on.</summary>
[Access(Role.Manager)]
public sealed class RecordOnwardClaim(OnwardClaims claims)
{
    /// <summary>201 with the claim, 200 with the same claim recorded before, 409 when that recipient was sent nothing.</summary>
    [Function(nameof(RecordOnwardClaim))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/distributions/{distributionId}/claims")] HttpRequest request, string distributionId, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<OnwardClaimDraft>(cancellation);
        return Checks.IsId(distributionId)
            ? Answers.Of(await claims.RecordAsync(distributionId, draft, request.Caller().Name, cancellation), static one => one, location: _ => $"/api/distributions/{distributionId}/claims")
            : Problems.Missing($"distribution '{distributionId}'");
    }
}
