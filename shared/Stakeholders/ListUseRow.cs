using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// That the members of a list were read for a brief. In the partition of the list's members; row key: <c>used_</c> and the moment counted
/// down, so that the last use comes first. Serves: when a brief last went to the list.
/// </summary>
internal sealed class ListUseRow : Row
{
    public const string Prefix = "used_";

    /// <summary>The first row key after those of uses.</summary>
    public const string AfterUses = "used`";

    public DateTimeOffset At { get; set; }

    public static ListUseRow Of(string listId, DateTimeOffset at) =>
        new() { PartitionKey = listId, RowKey = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}"), At = at };
}
