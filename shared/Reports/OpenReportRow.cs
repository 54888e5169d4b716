using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>
/// That a report is not ended yet. One partition <c>open</c>, row key = report id; written before the report, deleted after it ended.
/// Serves: the sweep, which so needs no look into every award's partition.
/// </summary>
internal sealed class OpenReportRow : Row
{
    public const string Partition = "open";

    public DateTimeOffset Since { get; set; }
}
