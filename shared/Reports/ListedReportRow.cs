using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>
/// That there is a report. One partition <c>listed</c>, row key: what is left of time to its making, and its id, so that the newest comes first; written after the report
/// and again when it ended, in case a crash came between. Serves: all reports, newest first.
/// </summary>
internal sealed class ListedReportRow : Row
{
    public const string Partition = "listed";

    public string ReportId { get; set; } = "";

    public static ListedReportRow Of(Report report) => new()
    {
        PartitionKey = Partition,
        RowKey = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() - report.CreatedAt.ToUnixTimeMilliseconds():D15}_{report.Id}"),
        ReportId = report.Id,
    };
}
