using System.Runtime.CompilerServices;
using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Coverage;
using ImpactTracker.Influences;
using ImpactTracker.Records;
using ImpactTracker.Reports.Narratives;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Reading;

/// <summary>Reads what a report is about, award by award: no more than a few awards are in memory at a time.</summary>
public sealed class ReportReading(
    AwardTable awards, ActivityTable activities, InfluenceTable influences, NarrativeTable narratives, DistributionReading distributions, CoverageReading coverage)
{
    private const int Ahead = 4;

    /// <summary>The awards of a report: as they are named, or all in order of id.</summary>
    /// <exception cref="InvalidOperationException">A named award is gone.</exception>
    internal async IAsyncEnumerable<Award> AwardsAsync(Report report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in report.Awards)
        {
            yield return await awards.GetAsync(id, cancellationToken) ?? throw new InvalidOperationException($"Award {id} of report {report.Id} is gone.");
        }

        string? continuation = null;
        while (report.Awards.IsAll)
        {
            var page = await awards.ListAsync(TablePaging.MaxRows, continuation, cancellationToken);
            foreach (var award in page.Items)
            {
                yield return award;
            }

            continuation = page.Continuation;
            if (continuation is null)
            {
                yield break;
            }
        }
    }

    /// <summary>The records of each award; the next few are read while one is used.</summary>
    /// <param name="report">The report.</param>
    /// <param name="expect">Is given each activity that counts as soon as it is read, by several awards at a time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async IAsyncEnumerable<AwardRecords> ReadAsync(Report report, Action<Activity> expect, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counting = await coverage.BeginAsync(cancellationToken);
        var reading = new Queue<Task<AwardRecords>>();
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await foreach (var award in AwardsAsync(report, cancellationToken))
            {
                if (reading.Count == Ahead)
                {
                    yield return await reading.Dequeue();
                }

                reading.Enqueue(ReadAsync(award, report.From, report.To, counting, expect, givenUp.Token));
            }

            while (reading.TryDequeue(out var next))
            {
                yield return await next;
            }
        }
        finally
        {
            // Where a report breaks off, nobody is told of an activity any more when its documents are let go of.
            await givenUp.CancelAsync();
            foreach (var left in reading)
            {
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<AwardRecords> ReadAsync(Award award, DateOnly? from, DateOnly? to, CoverageCounting reach, Action<Activity> expect, CancellationToken cancellationToken)
    {
        var (activitiesRead, influencesRead, textsRead) = (ActivitiesAsync(award.Id, from, to, expect, cancellationToken), InfluencesAsync(award.Id, from, to, cancellationToken), narratives.ListAsync(award.Id, cancellationToken));
        await Task.WhenAll(activitiesRead, influencesRead, textsRead);
        var ((done, doneLatest), (found, foundLatest), texts) = (await activitiesRead, await influencesRead, await textsRead);
        var latest = texts.Select(static text => text.ChangedAt).Append(award.ChangedAt).Append(doneLatest).Append(foundLatest).Max();
        return new AwardRecords(
            award,
            [.. done.OrderBy(static a => a.Years[0]).ThenBy(static a => a.StartDate ?? DateOnly.MaxValue).ThenBy(static a => a.Id, StringComparer.Ordinal)],
            [.. found.OrderBy(static one => one.FirstYear ?? int.MaxValue).ThenBy(static one => one.Id, StringComparer.Ordinal)],
            [.. texts.Where(static text => text.Markdown.Length > 0)],
            await distributions.OfAsync(done, cancellationToken),
            await reach.OfAwardAsync(award.Id, done, from, to, cancellationToken),
            latest);
    }

    // With the latest change to any of them, those that do not count too.
    private async Task<(List<Activity> Counting, DateTimeOffset Latest)> ActivitiesAsync(string awardId, DateOnly? from, DateOnly? to, Action<Activity> expect, CancellationToken cancellationToken)
    {
        var (latest, counting, found) = (DateTimeOffset.MinValue, ActivityFilter.Counting(from, to), new List<Activity>());
        await foreach (var activity in activities.ScanAsync(awardId, new ActivityFilter(), null, TablePaging.MaxRows, cancellationToken))
        {
            latest = Later(latest, activity.ChangedAt);
            if (counting.Matches(activity))
            {
                expect(activity);
                found.Add(activity);
            }
        }

        return (found, latest);
    }

    private async Task<(List<Influence> Counting, DateTimeOffset Latest)> InfluencesAsync(string awardId, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var (latest, found) = (DateTimeOffset.MinValue, new List<Influence>());
        await foreach (var influence in influences.ScanAsync(awardId, null, TablePaging.MaxRows, cancellationToken))
        {
            latest = Later(latest, influence.ChangedAt);
            if (influence.Status == RecordStatus.Logged && (influence.FirstYear is not { } year || ((from is null || year >= from.Value.Year) && (to is null || year <= to.Value.Year))))
            {
                found.Add(influence);
            }
        }

        return (found, latest);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
