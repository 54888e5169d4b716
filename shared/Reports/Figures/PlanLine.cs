using ImpactTracker.Awards;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Figures;

/// <summary>A promise of a plan and what counts towards it in the report.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Planned">How many were promised; 1 where the plan gives no number.</param>
/// <param name="Activities">Ids of the activities that name it.</param>
internal sealed record PlanLine(PlannedActivity Promise, int Planned, IReadOnlyList<string> Activities)
{
    public int Done => Activities.Count;

    /// <summary>How many activities a promise is of.</summary>
    public static int PlannedOf(PlannedActivity promise) => promise.Target ?? 1;

    /// <summary>The promises of an award in the order of its plan.</summary>
    public static IEnumerable<PlanLine> Of(AwardRecords records)
    {
        var done = records.Activities.Where(static one => one.PlannedActivity is not null).ToLookup(static one => one.PlannedActivity!, static one => one.Id, StringComparer.Ordinal);
        return records.Award.PlannedImpact.PlannedActivities.Select(promise => new PlanLine(promise, PlannedOf(promise), [.. done[promise.Id]]));
    }
}
