using ImpactTracker.Storage;

namespace ImpactTracker.Records;

/// <summary>
/// That records or texts of an award were about to be written when the row last was. One partition <c>touched</c>, row key = the award's scope; the time is that of the
/// row itself. Serves: which of all awards may have changed since a moment, with one query.
/// </summary>
internal sealed class AwardTouchRow : Row
{
    public const string Table = "AwardTouches";
    public const string Partition = "touched";
}
