using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Calls off what is not posted yet.</summary>
[Access(Role.Manager)]
public sealed class CancelDistribution(DistributionControl control, DistributionBalance balance)
{
    /// <summary>202 with the distribution, 409 in a state that does not allow it, 412 when it changed since the caller read it.</summary>
    [Function(nameof(CancelDistribution))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/distributions/{distributionId}/cancel")] HttpRequest request, string distributionId, CancellationToken cancellation) =>
        Checks.IsId(distributionId)
            ? await (await control.CancelAsync(distributionId, request.IfMatch(), request.Caller().Name, cancellation)).TakenOnAsync(balance, cancellation)
            : Problems.Missing($"distribution '{distributionId}'");
}
