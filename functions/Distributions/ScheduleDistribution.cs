using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Asks for a brief to be sent to lists, now or later.</summary>
[Access(Role.Manager)]
public sealed class ScheduleDistribution(DistributionDesk desk, DistributionBalance balance)
{
    /// <summary>201 with the distribution, or 200 with the first one when the same content goes to the same lists already.</summary>
    [Function(nameof(ScheduleDistribution))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/briefs/{briefId}/distributions")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<DistributionDraft>(cancellation);
        var outcome = await desk.ScheduleAsync(briefId, draft, request.Caller().Name, cancellation);
        return await outcome.AnswerAsync(balance, cancellation);
    }
}
