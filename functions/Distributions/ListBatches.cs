using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>The batches of a distribution: what was posted together and what is known of it.</summary>
[Access(Role.Manager)]
public sealed class ListBatches(UnknownBatches batches)
{
    /// <summary>200 with all of them, of one state where <c>?state=</c> says so; 404 when there is no such distribution.</summary>
    [Function(nameof(ListBatches))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/distributions/{distributionId}/batches")] HttpRequest request, string distributionId, CancellationToken cancellation)
    {
        var state = request.OneOf("state", Batch.States);
        return Checks.IsId(distributionId) && await batches.ListAsync(distributionId, state, cancellation) is { } found
            ? new JsonAnswer(200, new { Items = found, Continuation = (string?)null })
            : Problems.Missing($"distribution '{distributionId}'");
    }
}
