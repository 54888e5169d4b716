using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Privacy;

/// <summary>Reads and writes erasures; the only class that sees their table.</summary>
public sealed class ErasureTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(ErasureRow.Table));

    /// <summary>The erasure of a person, or null.</summary>
    public async Task<Erasure?> GetAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<ErasureRow>(ErasureRow.Partition, stakeholderId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value!.ToErasure() : null;
    }

    /// <summary>The erasures that are not complete.</summary>
    internal async Task<IReadOnlyList<Erasure>> OpenAsync(CancellationToken cancellationToken)
    {
        var open = new List<Erasure>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ErasureRow.Partition} and State eq {nameof(ErasureState.Open)}");
        await foreach (var row in table.Value.QueryAsync<ErasureRow>(filter, cancellationToken: cancellationToken))
        {
            open.Add(row.ToErasure());
        }

        return open;
    }

    /// <summary>Opens the erasures that were asked for or ended since a moment, and says how many there are.</summary>
    internal async Task<int> OpenAgainAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var opened = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ErasureRow.Partition} and (RequestedAt ge {since} or DoneAt ge {since})");
        await foreach (var row in table.Value.QueryAsync<ErasureRow>(filter, cancellationToken: cancellationToken))
        {
            await PutAsync(row.ToErasure() with { State = ErasureState.Open, DoneAt = null }, cancellationToken);
            opened++;
        }

        return opened;
    }

    // Two runs of one erasure write the same, whoever is last.
    internal Task PutAsync(Erasure erasure, CancellationToken cancellationToken) =>
        table.Value.UpsertEntityAsync(ErasureRow.From(erasure), TableUpdateMode.Replace, cancellationToken);
}
