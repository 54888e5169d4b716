using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.Influences;

/// <summary>Reads and writes influences on policy.</summary>
public sealed class InfluenceTable(StorageClients clients, AwardTouches touches, TimeProvider time)
{
    private readonly RecordRows<InfluenceRow> rows = new(clients, InfluenceRow.Table, touches, time);

    /// <summary>An influence, or null; from the authoritative row.</summary>
    public async Task<Influence?> GetAsync(string influenceId, CancellationToken cancellationToken) => (await rows.GetAsync(influenceId, cancellationToken))?.ToInfluence();

    /// <summary>An influence for whoever is about to change it, or null.</summary>
    internal async Task<StoredRecord<Influence>?> StoredAsync(string influenceId, CancellationToken cancellationToken) =>
        await rows.GetAsync(influenceId, cancellationToken) is { } row ? new StoredRecord<Influence>(row.ToInfluence(), row) : null;

    /// <summary>An influence as it was, or null.</summary>
    public async Task<Influence?> GetVersionAsync(string influenceId, int version, CancellationToken cancellationToken) =>
        (await rows.GetVersionAsync(influenceId, version, cancellationToken))?.ToInfluence();

    /// <summary>A page of the history of an influence; see <see cref="RecordRows{TRow}.HistoryAsync"/>.</summary>
    public Task<RecordHistory<Influence>?> HistoryAsync(string influenceId, int? before, int top, CancellationToken cancellationToken) =>
        rows.HistoryAsync(influenceId, before, top, static row => row.ToInfluence(), cancellationToken);

    /// <summary>The versions of an influence, oldest first; none when there is no such influence.</summary>
    public async IAsyncEnumerable<Influence> VersionsAsync(string influenceId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.VersionsAsync(influenceId, cancellationToken))
        {
            yield return row.ToInfluence();
        }
    }

    /// <summary>An award's influences in the order of making, read as they are asked for.</summary>
    public async IAsyncEnumerable<Influence> ScanAsync(string awardId, string? after, int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.ScanAsync(awardId, after, pageSize, "", cancellationToken))
        {
            yield return row.ToInfluence();
        }
    }

    /// <summary>Whether any of an award's influences was written since a moment, by the service's clock; a copy that was taken away leaves no trace.</summary>
    public async Task<bool> WrittenSinceAsync(string awardId, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var since = TableClient.CreateQueryFilter($" and Timestamp ge {moment}");
        await foreach (var _ in rows.ScanAsync(awardId, null, TablePaging.MaxRows, since, cancellationToken, [nameof(InfluenceRow.RecordId)]))
        {
            return true;
        }

        return false;
    }

    /// <summary>A page of an award's influences, in the order of making.</summary>
    public Task<TablePage<Influence>> ListAsync(string awardId, int top, string? after, CancellationToken cancellationToken) =>
        rows.PageAsync(awardId, after, top, "", static row => row.ToInfluence(), cancellationToken);

    /// <summary>Repairs copies that a crash left behind their records.</summary>
    public Task RepairCopiesAsync(CancellationToken cancellationToken) => rows.SweepAsync(cancellationToken);

    /// <returns>The ids that were taken; their records were left as they are.</returns>
    internal Task<IReadOnlyCollection<string>> AddManyAsync(IEnumerable<Influence> influences, CancellationToken cancellationToken) => rows.AddManyAsync([.. influences.Select(InfluenceRow.From)], cancellationToken);

    /// <returns>False when the id is taken.</returns>
    internal Task<bool> TryAddAsync(Influence influence, CancellationToken cancellationToken) => rows.TryAddAsync(InfluenceRow.From(influence), cancellationToken);

    /// <returns>False when it was changed since it was read.</returns>
    internal Task<bool> TryChangeAsync(StoredRecord<Influence> stored, Influence next, CancellationToken cancellationToken) => rows.TryChangeAsync(stored.Row, InfluenceRow.From(next), cancellationToken);
}
