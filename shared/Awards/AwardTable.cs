using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Awards;

/// <summary>Reads and writes awards; the only class that sees their table.</summary>
public sealed class AwardTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(AwardRow.Table));

    /// <summary>An award, or null.</summary>
    public async Task<Award?> GetAsync(string awardId, CancellationToken cancellationToken) => (await RowAsync(awardId, cancellationToken))?.ToAward();

    /// <summary>A page of all awards in order of id.</summary>
    public async Task<TablePage<Award>> ListAsync(int top, string? continuation, CancellationToken cancellationToken)
    {
        var query = table.Value.QueryAsync<AwardRow>(TableClient.CreateQueryFilter($"PartitionKey eq {AwardRow.Partition}"), top, cancellationToken: cancellationToken);
        return (await query.PageAsync(top, continuation)).Select(static row => row.ToAward());
    }

    internal async Task<AwardRow?> RowAsync(string awardId, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<AwardRow>(AwardRow.Partition, awardId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <returns>False when it exists already.</returns>
    internal Task<bool> TryAddAsync(Award award, CancellationToken cancellationToken) => table.Value.TryAddAsync(AwardRow.From(award), cancellationToken);

    /// <returns>False when the row was changed since it was read.</returns>
    internal Task<bool> TryReplaceAsync(Award award, ETag read, CancellationToken cancellationToken) => table.Value.TryReplaceAsync(AwardRow.From(award), read, cancellationToken);
}
