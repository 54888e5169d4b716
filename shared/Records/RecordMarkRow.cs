using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Records;

/// <summary>
/// The present <see cref="RecordMark"/> of an award, in the partition of its records under the row key <c>m</c>, written in the same transaction as each of them.
/// Serves: whoever keeps something that was made of all records of an award sees with one point read whether it still holds.
/// </summary>
internal sealed class RecordMarkRow : Row
{
    public const string Key = "m";

    public string Token { get; set; } = "";

    public string? Gone { get; set; }

    /// <summary>A record is written.</summary>
    public static TableTransactionAction Written(string partition) => Upsert(Of(partition));

    /// <summary>A record stops counting for the award.</summary>
    public static TableTransactionAction TakenAway(string partition)
    {
        var mark = Of(partition);
        mark.Gone = mark.Token;
        return Upsert(mark);
    }

    public static RecordMarkRow Of(string partition) => new() { PartitionKey = partition, RowKey = Key, Token = Guid.NewGuid().ToString("N") };

    public RecordMark ToMark() => new(Token, Gone, Timestamp!.Value);

    // Merged, because a column that is not given stays: what is written does not undo what is gone.
    private static TableTransactionAction Upsert(RecordMarkRow mark) => new(TableTransactionActionType.UpsertMerge, mark);
}
