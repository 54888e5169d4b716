using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Sends the same content to exactly those whom a distribution did not reach.</summary>
[Access(Role.Manager)]
public sealed class ResendDistribution(DistributionResend resend, DistributionBalance balance)
{
    /// <summary>201 with the linked distribution, 200 with it when it was asked for before, 409 when it cannot be.</summary>
    [Function(nameof(ResendDistribution))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/distributions/{distributionId}/resend")] HttpRequest request, string distributionId, CancellationToken cancellation) =>
        Checks.IsId(distributionId)
            ? await (await resend.ResendAsync(distributionId, request.IfMatch(), request.Caller().Name, cancellation)).AnswerAsync(balance, cancellation)
            : Problems.Missing($"distribution '{distributionId}'");
}
