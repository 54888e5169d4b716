using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>One distribution with its balance.</summary>
[Access(Role.Viewer)]
public sealed class GetDistribution(DistributionBalance balance)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetDistribution))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/distributions/{distributionId}")] HttpRequest request, string distributionId, CancellationToken cancellation) =>
        Outcomes.Checks.IsId(distributionId) && await balance.GetAsync(distributionId, cancellation) is { } view
            ? new JsonAnswer(200, DistributionAnswer.Of(view), view.Distribution.Version)
            : Problems.Missing($"distribution '{distributionId}'");
}
