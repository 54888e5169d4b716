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

    internal IAsyncEnumerable<SourceRow> ScanAsync(string partition, CancellationToken cancellationToken) =>
        table.Value.QueryAsync<SourceRow>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), TablePaging.MaxRows, cancellationToken: cancellationToken);

    /// <summary>Writes rows, new or known, those of one partition in transactions, partitions beside each other.</summary>
    internal Task WriteAsync(IEnumerable<SourceRow> rows, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken };
        var transactions = rows.GroupBy(static row => row.PartitionKey, StringComparer.Ordinal).SelectMany(static partition => partition.Chunk(MostTogether));
        return Parallel.ForEachAsync(transactions, parallel, async (together, cancellation) =>
        {
            try
            {
                await WriteAsync(together, static row => row.IsNew ? TableTransactionActionType.Add : TableTransactionActionType.UpsertReplace, cancellation);
            }
            catch (TableTransactionFailedException taken) when (taken.Status == 409)
            {
                // Another import was quicker with one of them; the last word counts, as for a row that was known.
                await WriteAsync(together, static _ => TableTransactionActionType.UpsertReplace, cancellation);
            }
        });
    }

    private async Task WriteAsync(SourceRow[] rows, Func<SourceRow, TableTransactionActionType> how, CancellationToken cancellationToken) =>
        await table.Value.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(how(row), row)), cancellationToken);
}
