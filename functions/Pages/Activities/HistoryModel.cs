using ImpactTracker.Activities;
using ImpactTracker.Records;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>The history of an activity.</summary>
/// <param name="Versions">The latest first, at most <see cref="Most"/>.</param>
/// <param name="More">How many earlier ones are not shown.</param>
public sealed record HistoryModel(IReadOnlyList<RecordVersion<Activity>> Versions, int More)
{
    /// <summary>So many versions are shown.</summary>
    public const int Most = 100;
}
