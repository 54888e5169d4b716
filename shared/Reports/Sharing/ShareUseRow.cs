using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Sharing;

/// <summary>That a document was fetched by a link. Partition: the report's id; row key <c>u_{shareId}_{unique}</c>. Nothing tells who it was. Serves: the uses of a report's links.</summary>
internal sealed class ShareUseRow : Row
{
    public const string Prefix = "u_";

    public string Format { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
