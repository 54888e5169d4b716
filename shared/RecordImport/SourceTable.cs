using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.RecordImport;

/// <summary>Reads and writes which records of other systems are known; the only class here that sees the table of pointers.</summary>
public sealed class SourceTable(StorageClients clients)
{
    private const int MostTogether = 100;
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(SourceRow.Table));

    internal async Task<SourceRow?> GetAsync(string partition, string key, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<SourceRow>(partition, key, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    internal IAsyncEnumerable<SourceRow> ScanAsync(string partition, CancellationToken cancellationToken) =>
        table.Value.QueryAsync<SourceRow>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), TablePaging.MaxRows, cancellationToken: cancellationToken);

    /// <summary>Writes rows of one partition, in transactions.</summary>
    internal async Task WriteAsync(IEnumerable<SourceRow> rows, CancellationToken cancellationToken)
    {
        foreach (var together in rows.Chunk(MostTogether))
        {
            await table.Value.SubmitTransactionAsync(together.Select(static row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);
        }
    }
}
