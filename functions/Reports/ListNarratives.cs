using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Narratives;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>The texts about an award that funders ask for, as far as they are written.</summary>
[Access(Role.Viewer)]
public sealed class ListNarratives(NarrativeTable narratives)
{
    /// <summary>200 with all of them on one page; none where the award has none.</summary>
    [Function(nameof(ListNarratives))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/narratives")] HttpRequest request, string awardId, CancellationToken cancellation) =>
        Outcomes.Checks.IsId(awardId)
            ? new JsonAnswer(200, new { Items = await narratives.ListAsync(awardId, cancellation), Continuation = (string?)null })
            : Problems.Missing($"award '{awardId}'");
}
