using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Backup;

/// <summary>A table as a backup sees it: all rows of it, whatever they mean. The only place that reads a table from end to end.</summary>
internal sealed class WholeTable(StorageClients clients, string name)
{
    private readonly TableClient table = clients.Tables.GetTableClient(name);

    /// <summary>All rows, in the order of their keys, a thousand to a request.</summary>
    public IAsyncEnumerable<TableEntity> ReadAsync(CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(maxPerPage: TablePaging.MaxRows, cancellationToken: cancellationToken);

    /// <summary>Whether there is no row.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: 1, select: [nameof(ITableEntity.RowKey)], cancellationToken: cancellationToken).AsPages())
        {
            if (page.Values.Count > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes rows of one partition, at most a hundred and 4 MB, over those that are there.</summary>
    public Task ReplaceAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken) =>
        table.SubmitTransactionAsync(rows.Select(static row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);

    /// <summary>Adds rows that are not there, and leaves those that are as they are.</summary>
    public async Task AddMissingAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            // What is there is newer than the backup.
            _ = await table.TryAddAsync(row, cancellationToken);
        }
    }
}
