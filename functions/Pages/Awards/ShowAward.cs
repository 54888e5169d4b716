using ImpactTracker.Activities;
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
public sealed class ShowAward(PageDesk pages, AwardTable awards, ActivityTable activities, InfluenceTable influences, ReadinessCheck readiness, TimeProvider time)
{
    // Readiness reads every text: with more than these it has a page of its own.
    private const int MostChecked = 1_000;
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

        var lines = new List<ActivityLine>();
        await foreach (var line in activities.LinesAsync(awardId, cancellation))
        {
            if (line.Status == RecordStatus.Logged)
            {
                lines.Add(line);
            }
        }

        var ready = lines.Count > MostChecked ? null : await readiness.GetAsync(awardId, ReadinessCheck.Forms[0], cancellation);
        var influence = await influences.ListAsync(awardId, InfluencesShown, null, cancellation);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        ActivityLine[] latest = [.. lines.OrderByDescending(static line => line.Since).Take(LatestShown)];
        return pages.Show<AwardPage, AwardModel>(request, new AwardModel(
            award, ProgressReading.Of(award, lines, today), Timeline.Of(lines), latest, lines.Count, ready, influence.Items, influence.Continuation is not null));
    }
}
