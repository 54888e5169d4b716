using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>What happened to each recipient of a distribution, page by page.</summary>
[Access(Role.Manager)]
public sealed class ListDeliveries(DistributionTable distributions, DeliveryPages pages)
{
    private static readonly string[] Words = [.. Delivery.States, .. Delivery.OutcomeWords];

    /// <summary>200 with deliveries, of one state or outcome where <c>?state=</c> says so; 404 when there is no such distribution.</summary>
    [Function(nameof(ListDeliveries))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/distributions/{distributionId}/deliveries")] HttpRequest request, string distributionId, CancellationToken cancellation)
    {
        var state = request.OneOf("state", Words);

        return Outcomes.Checks.IsId(distributionId) && await distributions.GetAsync(distributionId, cancellation) is not null
            ? await request.PageAsync((top, continuation) => pages.ListAsync(distributionId, state, top, continuation, cancellation))
            : Problems.Missing($"distribution '{distributionId}'");
    }
}
