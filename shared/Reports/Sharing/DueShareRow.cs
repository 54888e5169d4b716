using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Sharing;

/// <summary>That the mail with a link is not ended. One partition <c>due</c>, row key: the link's id; written before the link, deleted after the mail ended. Serves: the sweep.</summary>
internal sealed class DueShareRow : Row
{
    public const string Partition = "due";

    public string ReportId { get; set; } = "";

    public DateTimeOffset Since { get; set; }
}
