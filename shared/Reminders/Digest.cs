using ImpactTracker.Activities;
using ImpactTracker.Awards;

namespace ImpactTracker.Reminders;

/// <summary>What an award's manager should know this week.</summary>
/// <param name="Award">The award.</param>
/// <param name="Overdue">Promises whose day has passed.</param>
/// <param name="Due">Promises to be kept within 30 days.</param>
/// <param name="WithoutResults">Activities of over 30 days ago that say nothing of what came of them.</param>
/// <param name="WithoutOutcome">Activities without a most significant outcome.</param>
/// <param name="WithoutEvidence">Activities without link or file.</param>
public sealed record Digest(
    Award Award, IReadOnlyList<PlannedProgress> Overdue, IReadOnlyList<PlannedProgress> Due,
    IReadOnlyList<Activity> WithoutResults, IReadOnlyList<Activity> WithoutOutcome, IReadOnlyList<Activity> WithoutEvidence)
{
    private const int ResultsAfterDays = 30;

    /// <summary>Nothing to remind of.</summary>
    public bool IsEmpty => Overdue.Count + Due.Count + WithoutResults.Count + WithoutOutcome.Count + WithoutEvidence.Count == 0;

    /// <summary>The digest of an award whose counting activities have been read.</summary>
    public static Digest Of(Award award, IReadOnlyList<Activity> activities, DateOnly today)
    {
        var promises = ProgressReading.Of(award, activities, today).PlannedActivities;
        return new Digest(
            award,
            [.. promises.Where(static one => one.State == ProgressState.Overdue)],
            [.. promises.Where(static one => one.State == ProgressState.Due)],
            [.. activities.Where(one => one.ResultsAndImpact is null && LastDay(one).AddDays(ResultsAfterDays) < today)],
            [.. activities.Where(static one => one.MostSignificantOutcome is null)],
            [.. activities.Where(static one => one.Url is null && one.Evidence.Count == 0)]);
    }

    private static DateOnly LastDay(Activity activity) => activity.EndDate ?? activity.StartDate ?? new DateOnly(activity.Years[^1], 12, 31);
}
