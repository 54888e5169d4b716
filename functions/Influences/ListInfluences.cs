using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Influences;

/// <summary>The influences on policy of an award, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ListInfluences(AwardTable awards, InfluenceTable influences)
{
    /// <summary>200 with items in the order of recording, or 404 when there is no such award.</summary>
    [Function(nameof(ListInfluences))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/influences")] HttpRequest request, string awardId, CancellationToken cancellation) =>
        Checks.IsId(awardId) && await awards.GetAsync(awardId, cancellation) is not null
            ? await request.PageAsync((top, after) => influences.ListAsync(awardId, top, after, cancellation))
            : Problems.Missing($"award '{awardId}'");
}
