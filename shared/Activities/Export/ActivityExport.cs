using ImpactTracker.Documents.Tabular;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.Activities.Export;

/// <summary>Writes an award's activities as a file.</summary>
public sealed class ActivityExport(ActivityTable activities) : RecordExport<Activity>
{
    private protected override string SheetName => "Engagement activities";

    private protected override IReadOnlyList<SheetColumn<Activity>> Own => ActivityColumns.All;

    private protected override IReadOnlyList<SheetColumn<Activity>> Paste => ResearchfishColumns.All;

    private protected override IAsyncEnumerable<Activity> ScanAsync(string awardId, bool counting, CancellationToken cancellationToken) =>
        activities.ScanAsync(awardId, counting ? ActivityFilter.Counting() : new ActivityFilter(), null, TablePaging.MaxRows, cancellationToken);
}
