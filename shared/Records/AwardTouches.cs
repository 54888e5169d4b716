using System.Collections.Concurrent;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Records;

/// <summary>
/// Tells which of many awards are worth a look, because something of theirs was written. It is a hint on the safe side: an award is touched before each write, so one
/// that was written to is never missing; that it was touched does not say that anything was written. docs/adr/0020-touched-awards.md tells more.
/// </summary>
public sealed class AwardTouches(StorageClients clients, TimeProvider time)
{
    // An award that this process touched so short a time ago is not touched again: many records of one award are often written together.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    // From a touch to the end of the write that it was for, with the memory, retries, and clocks that differ.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(15);

    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(AwardTouchRow.Table));
    private readonly ConcurrentDictionary<string, DateTimeOffset> touched = new(StringComparer.Ordinal);

    /// <summary>Says that something of an award is about to be written.</summary>
    /// <param name="scope">The award's (<see cref="ScopedId.Scope"/>).</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task TouchAsync(string scope, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!touched.TryGetValue(scope, out var last) || last + Memory < now)
        {
            await table.Value.UpsertEntityAsync(new AwardTouchRow { PartitionKey = AwardTouchRow.Partition, RowKey = scope }, TableUpdateMode.Replace, cancellationToken);
            touched[scope] = now;
        }
    }

    /// <summary>The scopes of all awards of which anything may have been written since a moment.</summary>
    public async Task<IReadOnlySet<string>> SinceAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {AwardTouchRow.Partition} and Timestamp ge {moment - LongestWrite}");
        return await table.Value.QueryAsync<AwardTouchRow>(filter, TablePaging.MaxRows, ["RowKey"], cancellationToken).Select(static row => row.RowKey).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
    }
}
