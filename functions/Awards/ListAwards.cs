using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Awards;

/// <summary>All awards, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ListAwards(AwardTable awards)
{
    /// <summary>200 with items in order of id.</summary>
    [Function(nameof(ListAwards))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards")] HttpRequest request, CancellationToken cancellation) =>
        request.PageAsync((top, continuation) => awards.ListAsync(top, continuation, cancellation));
}
