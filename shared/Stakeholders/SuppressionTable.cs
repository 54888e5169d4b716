using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Who must not be mailed; the only class that sees the table. There is no way round it and no way to lift an entry by importing.</summary>
public sealed class SuppressionTable(StorageClients clients, TimeProvider time)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(SuppressionRow.Table));

    /// <summary>Suppresses an address. The first reason stays; twice is the same as once.</summary>
    public async Task AddAsync(string addressHash, SuppressionReason reason, CancellationToken cancellationToken)
    {
        var row = new SuppressionRow
        {
            PartitionKey = SuppressionRow.Partition(addressHash),
            RowKey = addressHash,
            Reason = reason.ToString(),
            Since = time.GetUtcNow(),
        };
        try
        {
            await table.Value.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException already) when (already.Status == 409)
        {
            // Suppressed before: that entry stands.
        }
    }

    /// <summary>Which of these address hashes are suppressed.</summary>
    /// <remarks>Few questions are asked one by one; many by reading the suppressed addresses, of which there are far fewer than addresses.</remarks>
    public async Task<IReadOnlySet<string>> SuppressedOfAsync(IReadOnlyCollection<string> addressHashes, CancellationToken cancellationToken)
    {
        var asked = addressHashes.ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (asked.Count == 0)
        {
            return found;
        }

        // Hashes are spread evenly, so the range between the smallest and the largest is the whole table but for small audiences.
        var (first, last) = (asked.Min(StringComparer.Ordinal)!, asked.Max(StringComparer.Ordinal)!);
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey ge {SuppressionRow.Partition(first)} and PartitionKey le {SuppressionRow.Partition(last)}");
        await foreach (var row in table.Value.QueryAsync<SuppressionRow>(range, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            if (asked.Contains(row.RowKey))
            {
                found.Add(row.RowKey);
            }
        }

        return found;
    }
}
