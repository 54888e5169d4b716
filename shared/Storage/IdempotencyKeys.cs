using Azure;
using Azure.Data.Tables;

namespace ImpactTracker.Storage;

/// <summary>
/// Remembers which record an Idempotency-Key made. The key is claimed with the record's id before the record is written; a crash
/// between the two leaves a claim whose record is missing, and the caller's next try writes the record under that same id.
/// </summary>
public sealed class IdempotencyKeys(StorageClients clients, TimeProvider time)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(IdempotencyRow.Table));

    /// <summary>Claims the key for a new record, or finds what it was claimed for.</summary>
    /// <param name="operation">What is being done; the same key may be used for different operations.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="newId">The id that the record gets when the key is new.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The record's id, <paramref name="newId"/> or that of the first request; null when the key came with another body before.</returns>
    public async Task<string?> ClaimAsync(string operation, IdempotencyKey key, string newId, CancellationToken cancellationToken)
    {
        var (partition, row) = IdempotencyRow.Keys(operation, key.Caller, key.Value);
        var claim = new IdempotencyRow { PartitionKey = partition, RowKey = row, BodyHash = key.BodyHash, RecordId = newId, CreatedAt = time.GetUtcNow() };
        if (await table.Value.TryAddAsync(claim, cancellationToken))
        {
            return newId;
        }

        var first = (await table.Value.GetEntityAsync<IdempotencyRow>(partition, row, cancellationToken: cancellationToken)).Value;
        return string.Equals(first.BodyHash, key.BodyHash, StringComparison.Ordinal) ? first.RecordId : null;
    }

    /// <summary>Writes down what came of the work that a key was claimed for, where that is no record.</summary>
    public async Task SettleAsync(string operation, IdempotencyKey key, string result, CancellationToken cancellationToken)
    {
        var (partition, row) = IdempotencyRow.Keys(operation, key.Caller, key.Value);
        await table.Value.UpdateEntityAsync(new TableEntity(partition, row) { [nameof(IdempotencyRow.RecordId)] = result }, ETag.All, TableUpdateMode.Merge, cancellationToken);
    }

    /// <summary>Gives a key back whose work was not done: the same request may try it again.</summary>
    public async Task ReleaseAsync(string operation, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var (partition, row) = IdempotencyRow.Keys(operation, key.Caller, key.Value);
        await table.Value.DeleteEntityAsync(partition, row, ETag.All, cancellationToken);
    }

    /// <summary>Forgets the keys that made a record, with the hashes of the bodies that they came with.</summary>
    /// <remarks>Keys are not found by their record: this reads the whole table, which erasing a person is rare enough for.</remarks>
    public async Task ForgetAsync(string recordId, CancellationToken cancellationToken)
    {
        var made = TableClient.CreateQueryFilter($"PartitionKey ge {"00"} and PartitionKey le {"ff"} and RecordId eq {recordId}");
        await foreach (var row in table.Value.QueryAsync<IdempotencyRow>(made, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            await table.Value.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }
}
