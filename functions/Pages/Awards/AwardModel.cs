using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Influences;
using ImpactTracker.Reports;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>What the page of an award shows.</summary>
/// <param name="Award">The award.</param>
/// <param name="Progress">What was promised beside what was done.</param>
/// <param name="Timeline">When it was done.</param>
/// <param name="Latest">The activities that began last, the latest first.</param>
/// <param name="Logged">How many activities count.</param>
/// <param name="Readiness">What a funder would miss.</param>
/// <param name="Influences">Influences on policy, in the order of recording: the first of them.</param>
/// <param name="MoreInfluences">Whether there are more.</param>
public sealed record AwardModel(
    Award Award, AwardProgress Progress, Timeline Timeline, IReadOnlyList<ActivityLine> Latest, int Logged, Readiness Readiness, IReadOnlyList<Influence> Influences, bool MoreInfluences)
{
    /// <summary>What is due or overdue, the most urgent first.</summary>
    public IReadOnlyList<PlannedProgress> Next => [.. Progress.PlannedActivities
        .Where(static one => one.State != ProgressState.Done).OrderBy(static one => one.DueDate ?? DateOnly.MaxValue)];
}
