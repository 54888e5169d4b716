using ImpactTracker.Activities.Lines;
using ImpactTracker.Awards;
using ImpactTracker.Records;

namespace ImpactTracker.Activities;

/// <summary>Holds what was done against what was planned.</summary>
public sealed class ProgressReading(AwardTable awards, AwardLines lines, TimeProvider time)
{
    private const int DueWithinDays = 30;

    /// <summary>The progress of an award, or null when there is none.</summary>
    public async Task<AwardProgress?> GetAsync(string awardId, CancellationToken cancellationToken)
    {
        if (await awards.GetAsync(awardId, cancellationToken) is not { } award)
        {
            return null;
        }

        return Of(award, await lines.GetAsync(awardId, cancellationToken), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }

    /// <summary>The progress of an award whose activities have been read; those that count are counted.</summary>
    public static AwardProgress Of(Award award, IReadOnlyList<Activity> activities, DateOnly today) => Of(award, [.. activities.Select(ActivityLine.Of)], today);

    /// <inheritdoc cref="Of(Award, IReadOnlyList{Activity}, DateOnly)"/>
    public static AwardProgress Of(Award award, IReadOnlyList<ActivityLine> lines, DateOnly today)
    {
        ActivityLine[] activities = [.. lines.Where(static line => line.Status == RecordStatus.Logged)];
        var byPromise = activities.Where(static one => one.PlannedActivity is not null).ToLookup(static one => one.PlannedActivity!, static one => one.Id, StringComparer.Ordinal);
        var planned = award.PlannedImpact.PlannedActivities.Select(promise => Of(promise, [.. byPromise[promise.Id]], today)).ToArray();
        var done = planned.Where(static one => one.State == ProgressState.Done).Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
        var known = planned.Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
        var groups = award.PlannedImpact.Beneficiaries.Select(group =>
        {
            var promises = award.PlannedImpact.PlannedActivities.Where(promise => promise.Beneficiaries.Contains(group.Id, StringComparer.Ordinal)).ToArray();
            string[] reached = [.. activities.Where(one => one.Beneficiaries.Contains(group.Id, StringComparer.Ordinal)).Select(static one => one.Id)];
            return new BeneficiaryProgress(group.Id, group.Name, promises.Length, promises.Count(promise => done.Contains(promise.Id)), reached.Length, reached);
        });
        var totals = new ProgressTotals(planned.Length, done.Count, planned.Count(static one => one.State == ProgressState.Due), planned.Count(static one => one.State == ProgressState.Overdue));
        return new AwardProgress(award.Id, today, planned, [.. groups], totals, activities.Count(one => one.PlannedActivity is null || !known.Contains(one.PlannedActivity)));
    }

    private static PlannedProgress Of(PlannedActivity promise, IReadOnlyList<string> done, DateOnly today)
    {
        var target = promise.Target ?? 1;
        var state = done.Count >= target ? ProgressState.Done
            : promise.DueDate < today ? ProgressState.Overdue
            : promise.DueDate <= today.AddDays(DueWithinDays) ? ProgressState.Due
            : ProgressState.Planned;
        return new PlannedProgress(promise.Id, promise.Title, promise.Form, target, done.Count, promise.DueDate, state, done);
    }
}
