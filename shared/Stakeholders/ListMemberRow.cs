using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// That a stakeholder is on a list. Partition: the list's id; row key: the stakeholder's id, so hexadecimal digits. Serves: the members of a
/// list; whether one is a member. Who has left stands under <see cref="ListLeaverRow"/>, written in the transaction that deletes this row.
/// </summary>
internal sealed class ListMemberRow : Row
{
    public const string Table = "ListMembers";

    /// <summary>Row keys of members are below it; those of other rows of the partition are above.</summary>
    public const string AfterMembers = "g";

    public DateTimeOffset Since { get; set; }

    public static ListMemberRow Of(string listId, string stakeholderId, DateTimeOffset since) => new() { PartitionKey = listId, RowKey = stakeholderId, Since = since };
}
