using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>A batch whose outcome is unknown, and the form of a decision about it.</summary>
[Access(Role.Manager)]
public sealed class ShowBatch(BatchReading reading)
{
    /// <summary>200, or 404 when there is no such batch.</summary>
    [Function(nameof(ShowBatch))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "distributions/{distributionId}/batches/{number}")] HttpRequest request, string distributionId, string number, CancellationToken cancellation) =>
        reading.ShowAsync(request, distributionId, number, null, cancellation);
}
