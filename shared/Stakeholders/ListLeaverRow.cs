using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// That a stakeholder was on a list for a time. In the partition of the list's members; row key: <c>left_{stakeholderId}_{moment}</c>.
/// Serves: who was on a list at a moment.
/// </summary>
internal sealed class ListLeaverRow : Row
{
    public const string Prefix = "left_";

    /// <summary>The first row key after those of leavers.</summary>
    public const string AfterLeavers = "left`";

    public string Stakeholder { get; set; } = "";

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset Until { get; set; }

    /// <summary>The first row key of a stakeholder, and the first after them.</summary>
    public static (string From, string To) Of(string stakeholderId) => ($"{Prefix}{stakeholderId}_", $"{Prefix}{stakeholderId}`");

    public static ListLeaverRow Of(ListMemberRow member, DateTimeOffset until) => new()
    {
        PartitionKey = member.PartitionKey,
        RowKey = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{member.RowKey}_{until.UtcTicks:D19}"),
        Stakeholder = member.RowKey,
        Since = member.Since,
        Until = until,
    };
}
