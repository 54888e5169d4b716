using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>What intermediaries say of passing a brief on, apart from what is proven.</summary>
[Access(Role.Viewer)]
public sealed class ListOnwardClaims(OnwardClaims claims)
{
    /// <summary>200 with all of them in the order of recording; 404 when there is no such distribution.</summary>
    [Function(nameof(ListOnwardClaims))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/distributions/{distributionId}/claims")] HttpRequest request, string distributionId, CancellationToken cancellation) =>
        Checks.IsId(distributionId) && await claims.ListAsync(distributionId, cancellation) is { } found
            ? new JsonAnswer(200, new { Items = found, Continuation = (string?)null })
            : Problems.Missing($"distribution '{distributionId}'");
}
