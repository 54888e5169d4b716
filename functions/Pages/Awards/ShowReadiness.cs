using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>Everything that a funder's form would refuse or a funder would miss in an award's records.</summary>
[Access(Role.Viewer)]
public sealed class ShowReadiness(PageDesk pages, AwardTable awards, ReadinessCheck readiness)
{
    /// <summary>200, or 404 when there is no such award.</summary>
    [Function(nameof(ShowReadiness))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}/readiness")] HttpRequest request, string awardId, CancellationToken cancellation) =>
        Checks.IsId(awardId) && await awards.GetAsync(awardId, cancellation) is { } award
        && await readiness.GetAsync(awardId, ReadinessCheck.Forms[0], cancellation) is { } found
            ? pages.Show<ReadinessPage, ReadinessModel>(request, new ReadinessModel(award, found, request.Text("rule"), request.Offset()))
            : Problems.Missing($"award '{awardId}'");
}
