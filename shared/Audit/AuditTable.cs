using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Audit;

/// <summary>Reads and writes the audit; the only class that sees its table.</summary>
public sealed class AuditTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(AuditRow.Table));

    /// <summary>Adds an entry; the same entry twice is one.</summary>
    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        table.Value.UpsertEntityAsync(AuditRow.From(entry), TableUpdateMode.Replace, cancellationToken);

    /// <summary>A page of all entries, the newest first.</summary>
    public async Task<TablePage<AuditEntry>> PageAsync(int top, string? continuation, CancellationToken cancellationToken)
    {
        var query = table.Value.QueryAsync<AuditRow>(TableClient.CreateQueryFilter($"PartitionKey eq {AuditRow.Partition}"), top, cancellationToken: cancellationToken);
        return (await query.PageAsync(top, continuation)).Select(static row => row.ToEntry());
    }

    /// <summary>The entries about a person, the newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfAsync(string subject, CancellationToken cancellationToken)
    {
        var found = new List<AuditEntry>();
        await foreach (var row in RowsAsync(subject, cancellationToken))
        {
            found.Add(row.ToEntry());
        }

        return found;
    }

    /// <summary>Takes what people wrote out of the entries about a person; the entries stay.</summary>
    public async Task ForgetNotesAsync(string subject, CancellationToken cancellationToken)
    {
        await foreach (var row in RowsAsync(subject, cancellationToken))
        {
            if (row.Note is not null)
            {
                row.Note = null;
                await table.Value.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
            }
        }
    }

    private Azure.AsyncPageable<AuditRow> RowsAsync(string subject, CancellationToken cancellationToken) =>
        table.Value.QueryAsync<AuditRow>(TableClient.CreateQueryFilter($"PartitionKey eq {AuditRow.Partition} and Subject eq {subject}"), cancellationToken: cancellationToken);
}
