using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Records;

/// <summary>Reads and writes records that belong to awards and keep their history (<see cref="RecordRow"/>); a slice's table stands on it.</summary>
/// <typeparam name="TRow">The slice's row.</typeparam>
public sealed class RecordRows<TRow>
    where TRow : RecordRow
{
    private readonly Lazy<TableClient> table;
    private readonly AwardTouches touches;
    private readonly GroupedAdds adds;
    private readonly RecordCopies<TRow> copies;
    private readonly RecordBatch<TRow> batch;

    /// <summary>The records of one table.</summary>
    public RecordRows(StorageClients clients, string name, AwardTouches touches, TimeProvider time)
    {
        this.touches = touches;
        table = new(() => clients.Tables.GetTableClient(name));
        adds = new GroupedAdds(() => table.Value, RecordMarkRow.Written);
        copies = new RecordCopies<TRow>(table, touches, time);
        batch = new RecordBatch<TRow>(table, touches, TryAddAsync);
    }

    /// <summary>The present record, from its authoritative row, or null.</summary>
    public Task<TRow?> GetAsync(string id, CancellationToken cancellationToken) => FindAsync(id, RecordRow.RecordKey, cancellationToken);

    /// <summary>The record as it was in a version, or null.</summary>
    public Task<TRow?> GetVersionAsync(string id, int version, CancellationToken cancellationToken) =>
        FindAsync(id, one => RecordRow.VersionKey(one, version), cancellationToken);

    /// <summary>The versions of a record, oldest first; none when there is no such record.</summary>
    /// <param name="id">The record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="first">From this version on.</param>
    /// <param name="last">Up to this one.</param>
    public async IAsyncEnumerable<TRow> VersionsAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken, int first = 1, int last = RecordRow.MostVersions)
    {
        if (ScopedId.ScopeOf(id) is not { } partition)
        {
            yield break;
        }

        var (from, to) = (RecordRow.VersionKey(id, first), RecordRow.VersionKey(id, last));
        await foreach (var row in table.Value.QueryAsync<TRow>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey le {to}"), cancellationToken: cancellationToken))
        {
            yield return row;
        }
    }

    /// <summary>A page of a record's history, the latest version first, or null when there is no such record. No other versions are read than the page and the one before it.</summary>
    /// <param name="id">The record.</param>
    /// <param name="before">Only versions before this one; null from the latest.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="record">The record of a row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RecordHistory<T>?> HistoryAsync<T>(string id, int? before, int top, Func<TRow, T> record, CancellationToken cancellationToken)
        where T : AwardRecord
    {
        if (await GetAsync(id, cancellationToken) is not { Version: var latest })
        {
            return null;
        }

        var last = Math.Clamp((before ?? int.MaxValue) - 1, 1, latest);
        var first = Math.Max(1, last - top + 1);
        var read = await VersionsAsync(id, cancellationToken, Math.Max(1, first - 1), last).Select(record).WithChangesAsync();
        return new RecordHistory<T>([.. read.Where(one => one.Version >= first).Reverse()], latest);
    }

    /// <summary>An award's records in the order of making, read as they are asked for.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="after">Only those made after this one; null from the first.</param>
    /// <param name="pageSize">Rows to ask the service for at a time.</param>
    /// <param name="filter">A further condition on columns, begun with " and ", or empty.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="select">The columns to read; null for all.</param>
    public AsyncPageable<TRow> ScanAsync(string awardId, string? after, int pageSize, string filter, CancellationToken cancellationToken, IReadOnlyList<string>? select = null)
    {
        var partition = ScopedId.Scope(awardId);
        var from = after is null ? RecordRow.FirstRecord : RecordRow.RecordKey(after);
        var range = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {from} and RowKey lt {RecordRow.AfterRecords}");
        return table.Value.QueryAsync<TRow>(range + filter, Math.Min(pageSize, TablePaging.MaxRows), select, cancellationToken: cancellationToken);
    }

    /// <summary>The present state of an award's records; one that has none yet, because its records are older than marks, gets one.</summary>
    public async Task<RecordMark> MarkAsync(string awardId, CancellationToken cancellationToken)
    {
        var partition = ScopedId.Scope(awardId);
        while (true)
        {
            var found = await table.Value.GetEntityIfExistsAsync<RecordMarkRow>(partition, RecordMarkRow.Key, cancellationToken: cancellationToken);
            if (found.HasValue)
            {
                return found.Value!.ToMark();
            }

            // Where somebody wrote at the same moment, theirs is read.
            _ = await table.Value.TryAddAsync(RecordMarkRow.Of(partition), cancellationToken);
        }
    }

    /// <summary>A page of an award's records in the order of making. The continuation is the id of its last record.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="after">The continuation of the page before, or null.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="filter">A further condition on columns, begun with " and ", or empty.</param>
    /// <param name="choose">The record of a row, or null to pass it over.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The continuation is not a record's id.</exception>
    public async Task<TablePage<T>> PageAsync<T>(string awardId, string? after, int top, string filter, Func<TRow, T?> choose, CancellationToken cancellationToken)
        where T : AwardRecord
    {
        if (after is not null && ScopedId.ScopeOf(after) is null)
        {
            throw new FormatException("Not a continuation.");
        }

        var found = new List<T>(top);
        await foreach (var page in ScanAsync(awardId, after, top, filter, cancellationToken).AsPages())
        {
            for (var i = 0; i < page.Values.Count; i++)
            {
                if (choose(page.Values[i]) is { } record)
                {
                    found.Add(record);
                    if (found.Count == top)
                    {
                        var more = i < page.Values.Count - 1 || !string.IsNullOrEmpty(page.ContinuationToken);
                        return new TablePage<T>(found, more ? record.Id : null);
                    }
                }
            }
        }

        return new TablePage<T>(found, null);
    }

    /// <summary>Stores a new record with its first version in one transaction, then its copies for further awards.</summary>
    /// <returns>False when the id is taken.</returns>
    public async Task<bool> TryAddAsync(TRow record, CancellationToken cancellationToken)
    {
        var home = ScopedId.ScopeOf(record.RecordId)!;
        await touches.TouchAsync(home, cancellationToken);
        var open = await copies.OpenAsync(record.RecordId, record.Awards.Split(',').Skip(1), cancellationToken);
        try
        {
            await adds.AddAsync(
                [record.At(home, RecordRow.RecordKey(record.RecordId)), record.At(home, RecordRow.VersionKey(record.RecordId, record.Version))],
                cancellationToken);
        }
        catch (TableTransactionFailedException taken) when (taken.Status == 409)
        {
            return false;
        }

        await copies.CloseAsync(open, cancellationToken);
        return true;
    }

    /// <summary>Stores many new records, those of one award and no other in transactions of up to 49.</summary>
    /// <returns>The ids that were taken; their records were left as they are.</returns>
    public Task<IReadOnlyCollection<string>> AddManyAsync(IReadOnlyList<TRow> records, CancellationToken cancellationToken) => batch.AddAsync(records, cancellationToken);

    /// <summary>Stores a change with its version in one transaction, when the stored row is still the one that was read.</summary>
    /// <param name="stored">The authoritative row as it was read.</param>
    /// <param name="record">The next version.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when it was changed since.</returns>
    public async Task<bool> TryChangeAsync(RecordRow stored, TRow record, CancellationToken cancellationToken)
    {
        await touches.TouchAsync(stored.PartitionKey, cancellationToken);
        var open = await copies.OpenAsync(record.RecordId, record.Awards.Split(',').Skip(1).Concat(stored.Awards.Split(',').Skip(1)), cancellationToken);
        try
        {
            await table.Value.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateReplace, record.At(stored.PartitionKey, stored.RowKey), stored.ETag),
                new(TableTransactionActionType.Add, record.At(stored.PartitionKey, RecordRow.VersionKey(record.RecordId, record.Version))),
                RecordMarkRow.Written(stored.PartitionKey),
            ],
            cancellationToken);
        }
        catch (TableTransactionFailedException changed) when (changed.Status is 409 or 412)
        {
            return false;
        }

        await copies.CloseAsync(open, cancellationToken);
        return true;
    }

    /// <summary>Repairs copies that a crash left behind their records.</summary>
    public Task SweepAsync(CancellationToken cancellationToken) => copies.SweepAsync(cancellationToken);

    private async Task<TRow?> FindAsync(string id, Func<string, string> rowKey, CancellationToken cancellationToken)
    {
        if (ScopedId.ScopeOf(id) is not { } partition)
        {
            return null;
        }

        var found = await table.Value.GetEntityIfExistsAsync<TRow>(partition, rowKey(id), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
