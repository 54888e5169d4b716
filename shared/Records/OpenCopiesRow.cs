using ImpactTracker.Storage;

namespace ImpactTracker.Records;

/// <summary>
/// That the copies of a record may differ from its authoritative row. One partition <c>open-copies</c>, row key = record id and a mark of its
/// own for each writer; written before the record, deleted after its copies. Serves: the sweep, which so finds what a crash left behind.
/// </summary>
internal sealed class OpenCopiesRow : Row
{
    public const string Partition = "open-copies";

    public string RecordId { get; set; } = "";

    /// <summary>Awards, joined by commas, that had or should have a copy.</summary>
    public string Awards { get; set; } = "";

    public DateTimeOffset Since { get; set; }
}
