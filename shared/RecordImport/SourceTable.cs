using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.RecordImport;

/// <summary>Reads and writes which records of other systems are known; the only class here that sees the table of pointers.</summary>
public sealed class SourceTable(StorageClients clients)
{
    private const int MostTogether = 100;
    private const int MostAtOnce = 8;
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(SourceRow.Table));

    internal async Task<SourceRow?> GetAsync(string family, string key, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<SourceRow>(SourceRow.PartitionOf(family, key), key, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>All rows of a family, by partition and row key.</summary>
    internal IAsyncEnumerable<SourceRow> ScanAsync(string family, CancellationToken cancellationToken)
    {
        var (from, to) = ($"{family}-0", $"{family}-:");
        return table.Value.QueryAsync<SourceRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), TablePaging.MaxRows, cancellationToken: cancellationToken);
    }

    /// <summary>Writes rows, those of one partition in transactions, partitions beside each other.</summary>
    internal Task WriteAsync(IEnumerable<SourceRow> rows, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        var transactions = rows.GroupBy(static row => row.PartitionKey, StringComparer.Ordinal).SelectMany(static partition => partition.Chunk(MostTogether));
        return Parallel.ForEachAsync(transactions, parallel, async (together, cancellation) =>
            await table.Value.SubmitTransactionAsync(together.Select(static row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation));
    }
}
