using ImpactTracker.Activities;
using ImpactTracker.Activities.Lines;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using ImpactTracker.Outcomes;
using ImpactTracker.Records;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>One award: what was promised, what was done, what is due, what must be mended.</summary>
[Access(Role.Viewer)]
public sealed class ShowAward(PageDesk pages, AwardTable awards, AwardLines lines, InfluenceTable influences, ReadinessCheck readiness, TimeProvider time)
{
    private const int LatestShown = 5;
    private const int InfluencesShown = 20;

    /// <summary>200, or 404 when there is no such award.</summary>
    [Function(nameof(ShowAward))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        if (!Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellation) is not { } award)
        {
            return Problems.Missing($"award '{awardId}'");
        }

        ActivityLine[] done = [.. (await lines.GetAsync(awardId, cancellation)).Where(static line => line.Status == RecordStatus.Logged)];
        var ready = await readiness.OfAsync(award, done, ReadinessCheck.Forms[0], cancellation);
        var influence = await influences.ListAsync(awardId, InfluencesShown, null, cancellation);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        ActivityLine[] latest = [.. done.OrderByDescending(static line => line.Since).Take(LatestShown)];
        return pages.Show<AwardPage, AwardModel>(request, new AwardModel(
            award, ProgressReading.Of(award, done, today), Timeline.Of(done), latest, done.Length, ready, influence.Items, influence.Continuation is not null));
    }
}
