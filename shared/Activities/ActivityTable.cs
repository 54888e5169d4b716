using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Activities;

/// <summary>Reads and writes activities; the only class that sees their table.</summary>
public sealed class ActivityTable(StorageClients clients)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(ActivityRow.Table));

    /// <summary>An activity, or null; from the authoritative row.</summary>
    public async Task<Activity?> GetAsync(string activityId, CancellationToken cancellationToken) =>
        (await RowAsync(activityId, ActivityRow.RecordKey, cancellationToken))?.ToActivity();

    /// <summary>An activity as it was, or null.</summary>
    public async Task<Activity?> GetVersionAsync(string activityId, int version, CancellationToken cancellationToken) =>
        (await RowAsync(activityId, id => ActivityRow.VersionKey(id, version), cancellationToken))?.ToActivity();

    /// <summary>A page of an award's activities, in the order of logging.</summary>
    /// <exception cref="FormatException">What it should go on after is not an activity's id.</exception>
    public async Task<TablePage<Activity>> ListAsync(string awardId, ActivityFilter filter, int top, string? after, CancellationToken cancellationToken)
    {
        var found = new List<Activity>(Math.Min(top, TablePaging.MaxRows) + 1);
        await foreach (var activity in ScanAsync(awardId, filter, after, top + 1, cancellationToken))
        {
            found.Add(activity);
            if (found.Count > top)
            {
                break;
            }
        }

        return found.Count > top ? new([.. found.Take(top)], found[top - 1].Id) : new(found, null);
    }

    /// <summary>An award's activities in the order of logging, read as they are asked for.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="after">Only those logged after this one; null from the first.</param>
    /// <param name="pageSize">Rows to ask the service for at a time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<Activity> ScanAsync(
        string awardId, ActivityFilter filter, string? after, int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var partition = ScopedId.Scope(awardId);
        var from = after is null ? ActivityRow.FirstRecord : ActivityRow.RecordKey(after);
        var query = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {from} and RowKey lt {ActivityRow.AfterRecords}");
        if (filter.Form is not null)
        {
            query += TableClient.CreateQueryFilter($" and Form eq {filter.Form}");
        }

        var rows = table.Value.QueryAsync<ActivityRow>(query, Math.Min(pageSize, TablePaging.MaxRows), cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            var activity = row.ToActivity();
            if (filter.Matches(activity))
            {
                yield return activity;
            }
        }
    }

    /// <summary>Stores a new activity with its first version in one transaction, then its copies for further awards.</summary>
    /// <returns>False when the id is taken.</returns>
    internal async Task<bool> TryAddAsync(Activity activity, CancellationToken cancellationToken)
    {
        var home = ScopedId.Scope(activity.Awards[0]);
        try
        {
            await table.Value.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, ActivityRow.Record(activity, home)),
                new(TableTransactionActionType.Add, ActivityRow.History(activity, home)),
            ],
            cancellationToken);
        }
        catch (TableTransactionFailedException taken) when (taken.Status == 409)
        {
            return false;
        }

        await CopyAsync(activity, cancellationToken);
        return true;
    }

    /// <summary>Stores a change with its version in one transaction, when the stored version is the one before it.</summary>
    /// <returns>False when it was changed since.</returns>
    internal async Task<bool> TryChangeAsync(Activity activity, CancellationToken cancellationToken)
    {
        var home = ScopedId.Scope(activity.Awards[0]);
        var row = await RowAsync(activity.Id, ActivityRow.RecordKey, cancellationToken);
        if (row?.Version != activity.Version - 1)
        {
            return false;
        }

        try
        {
            await table.Value.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateReplace, ActivityRow.Record(activity, home), row.ETag),
                new(TableTransactionActionType.Add, ActivityRow.History(activity, home)),
            ],
            cancellationToken);
        }
        catch (TableTransactionFailedException changed) when (changed.Status is 409 or 412)
        {
            return false;
        }

        await CopyAsync(activity, cancellationToken);
        return true;
    }

    private async Task CopyAsync(Activity activity, CancellationToken cancellationToken)
    {
        foreach (var award in activity.Awards.Skip(1))
        {
            await table.Value.UpsertEntityAsync(ActivityRow.Record(activity, ScopedId.Scope(award)), TableUpdateMode.Replace, cancellationToken);
        }
    }

    private async Task<ActivityRow?> RowAsync(string activityId, Func<string, string> rowKey, CancellationToken cancellationToken)
    {
        if (ScopedId.ScopeOf(activityId) is not { } partition)
        {
            return null;
        }

        var found = await table.Value.GetEntityIfExistsAsync<ActivityRow>(partition, rowKey(activityId), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
