using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Briefs;

/// <summary>Reads and writes briefs; the only class that sees their table.</summary>
public sealed class BriefTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(BriefRow.Table));

    /// <summary>A brief, or null.</summary>
    public async Task<Brief?> GetAsync(string briefId, CancellationToken cancellationToken) => (await RowAsync(briefId, cancellationToken))?.ToBrief();

    internal async Task<BriefRow?> RowAsync(string briefId, CancellationToken cancellationToken)
    {
        if (ScopedId.ScopeOf(briefId) is not { } partition)
        {
            return null;
        }

        var found = await table.Value.GetEntityIfExistsAsync<BriefRow>(partition, briefId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <returns>False when the id is taken.</returns>
    internal async Task<bool> TryAddAsync(Brief brief, CancellationToken cancellationToken)
    {
        try
        {
            await table.Value.AddEntityAsync(BriefRow.From(brief), cancellationToken);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    /// <returns>False when the row was changed since it was read.</returns>
    internal async Task<bool> TryReplaceAsync(Brief brief, ETag read, CancellationToken cancellationToken)
    {
        try
        {
            await table.Value.UpdateEntityAsync(BriefRow.From(brief), read, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            return false;
        }
    }
}
