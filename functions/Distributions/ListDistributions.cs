using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>All distributions, page by page, without their balances.</summary>
[Access(Role.Viewer)]
public sealed class ListDistributions(DistributionTable distributions)
{
    /// <summary>200 with items in order of id.</summary>
    [Function(nameof(ListDistributions))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/distributions")] HttpRequest request, CancellationToken cancellation) =>
        request.PageAsync(async (top, continuation) => (await distributions.ListAsync(top, continuation, cancellation)).Select(DistributionAnswer.WithoutCounts));
}
