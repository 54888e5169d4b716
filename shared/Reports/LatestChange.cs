using ImpactTracker.Activities;
using ImpactTracker.Coverage;
using ImpactTracker.Influences;
using ImpactTracker.Records;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>Finds out whether records were changed since, without reading what they say.</summary>
public sealed class LatestChange(AwardTouches touches, ReportReading reading, CoverageReading coverage, ActivityTable activities, InfluenceTable influences, NarrativeTable narratives)
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether any award of a report or record of theirs may have been written since the report read them. Clocks of different machines may differ by <see cref="Margin"/>.
    /// Only awards that were touched since are looked at more closely. An award that a distribution is for always may: what becomes of messages and lists is written elsewhere.
    /// </summary>
    internal async Task<bool> SinceAsync(Report report, CancellationToken cancellationToken)
    {
        var moment = report.DataAsOf!.Value - Margin;
        var touched = await touches.SinceAsync(moment, cancellationToken);
        var mailed = await coverage.BeginAsync(cancellationToken);
        var asked = new Queue<Task<bool>>();
        await foreach (var award in reading.AwardsAsync(report, cancellationToken))
        {
            if (award.ChangedAt >= moment || mailed.DistributionsOf(award.Id).Any() || (asked.Count >= AtOnce && await asked.Dequeue()))
            {
                return true;
            }

            if (touched.Contains(ScopedId.Scope(award.Id)))
            {
                asked.Enqueue(SinceAsync(award.Id, moment, cancellationToken));
            }
        }

        return (await Task.WhenAll(asked)).Contains(true);
    }

    private async Task<bool> SinceAsync(string awardId, DateTimeOffset moment, CancellationToken cancellationToken) =>
        await activities.WrittenSinceAsync(awardId, moment, cancellationToken)
        || await influences.WrittenSinceAsync(awardId, moment, cancellationToken)
        || (await narratives.ListAsync(awardId, cancellationToken)).Any(text => text.ChangedAt >= moment);
}
