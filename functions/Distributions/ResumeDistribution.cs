using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Lets a paused distribution go on.</summary>
[Access(Role.Manager)]
public sealed class ResumeDistribution(DistributionControl control, DistributionBalance balance)
{
    /// <summary>202 with the distribution, 409 in a state that does not allow it, 412 when it changed since the caller read it.</summary>
    [Function(nameof(ResumeDistribution))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/distributions/{distributionId}/resume")] HttpRequest request, string distributionId, CancellationToken cancellation) =>
        Checks.IsId(distributionId)
            ? await (await control.ResumeAsync(distributionId, request.IfMatch(), cancellation)).TakenOnAsync(balance, cancellation)
            : Problems.Missing($"distribution '{distributionId}'");
}
