using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.Activities;

/// <summary>Reads and writes activities.</summary>
public sealed class ActivityTable(StorageClients clients, AwardTouches touches, TimeProvider time)
{
    private readonly RecordRows<ActivityRow> rows = new(clients, ActivityRow.Table, touches, time);

    /// <summary>An activity, or null; from the authoritative row.</summary>
    public async Task<Activity?> GetAsync(string activityId, CancellationToken cancellationToken) => (await rows.GetAsync(activityId, cancellationToken))?.ToActivity();

    /// <summary>An activity for whoever is about to change it, or null.</summary>
    internal async Task<StoredRecord<Activity>?> StoredAsync(string activityId, CancellationToken cancellationToken) =>
        await rows.GetAsync(activityId, cancellationToken) is { } row ? new StoredRecord<Activity>(row.ToActivity(), row) : null;

    /// <summary>An activity as it was, or null.</summary>
    public async Task<Activity?> GetVersionAsync(string activityId, int version, CancellationToken cancellationToken) =>
        (await rows.GetVersionAsync(activityId, version, cancellationToken))?.ToActivity();

    /// <summary>A page of the history of an activity; see <see cref="RecordRows{TRow}.HistoryAsync"/>.</summary>
    public Task<RecordHistory<Activity>?> HistoryAsync(string activityId, int? before, int top, CancellationToken cancellationToken) =>
        rows.HistoryAsync(activityId, before, top, static row => row.ToActivity(), cancellationToken);

    /// <summary>The versions of an activity, oldest first; none when there is no such activity.</summary>
    public async IAsyncEnumerable<Activity> VersionsAsync(string activityId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.VersionsAsync(activityId, cancellationToken))
        {
            yield return row.ToActivity();
        }
    }

    /// <summary>A page of an award's activities, in the order of logging.</summary>
    public Task<TablePage<Activity>> ListAsync(string awardId, ActivityFilter filter, int top, string? after, CancellationToken cancellationToken) =>
        rows.PageAsync(awardId, after, top, Condition(filter), row => row.ToActivity() is var activity && filter.Matches(activity) ? activity : null, cancellationToken);

    /// <summary>An award's activities in the order of logging, read as they are asked for.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="after">Only those logged after this one; null from the first.</param>
    /// <param name="pageSize">Rows to ask the service for at a time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<Activity> ScanAsync(
        string awardId, ActivityFilter filter, string? after, int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var shared = new SharedTexts();
        await foreach (var row in rows.ScanAsync(awardId, after, pageSize, Condition(filter), cancellationToken).AheadAsync(cancellationToken))
        {
            var activity = row.ToActivity(shared);
            if (filter.Matches(activity))
            {
                yield return activity;
            }
        }
    }

    /// <summary>An award's activities in the order of logging, withdrawn ones too, with whether some words are in the title, the results, the scheme or the organisations.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="words">The words.</param>
    /// <param name="after">Only those logged after this one; null from the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException"><paramref name="after"/> is not an activity's id.</exception>
    public async IAsyncEnumerable<ActivityMatch> MatchesAsync(string awardId, AskedWords words, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.ScanAsync(awardId, after, TablePaging.MaxRows, "", cancellationToken, ActivityRow.OfMatch).AheadAsync(cancellationToken))
        {
            yield return row.ToMatch(words);
        }
    }

    /// <summary>The present state of an award's activities.</summary>
    internal Task<RecordMark> MarkAsync(string awardId, CancellationToken cancellationToken) => rows.MarkAsync(awardId, cancellationToken);

    /// <summary>The lines of an award's activities in the order of logging, withdrawn ones too; <see cref="Lines.AwardLines"/> is the one to ask, it reads no more than was changed.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="since">Only those that may have changed since this state; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async IAsyncEnumerable<ActivityLine> LinesAsync(string awardId, RecordMark? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changed = since is null ? "" : TableClient.CreateQueryFilter($" and Timestamp ge {since.Since}");
        await foreach (var row in rows.ScanAsync(awardId, null, TablePaging.MaxRows, changed, cancellationToken, ActivityRow.OfLine).AheadAsync(cancellationToken))
        {
            yield return row.ToLine();
        }
    }

    /// <summary>Whether any of an award's activities was written since a moment, by the service's clock; a copy that was taken away leaves no trace.</summary>
    public async Task<bool> WrittenSinceAsync(string awardId, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var since = TableClient.CreateQueryFilter($" and Timestamp ge {moment}");
        await foreach (var _ in rows.ScanAsync(awardId, null, TablePaging.MaxRows, since, cancellationToken, [nameof(ActivityRow.RecordId)]))
        {
            return true;
        }

        return false;
    }

    /// <summary>Repairs copies that a crash left behind their records.</summary>
    public Task RepairCopiesAsync(CancellationToken cancellationToken) => rows.SweepAsync(cancellationToken);

    /// <summary>What an award's activities are known again by, in the order of logging, withdrawn ones too.</summary>
    internal async IAsyncEnumerable<ActivityLikeness> LikenessesAsync(string awardId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.ScanAsync(awardId, null, TablePaging.MaxRows, "", cancellationToken, ActivityRow.OfLikeness))
        {
            yield return row.ToLikeness();
        }
    }

    /// <returns>The ids that were taken; their records were left as they are.</returns>
    internal Task<IReadOnlyCollection<string>> AddManyAsync(IEnumerable<Activity> activities, CancellationToken cancellationToken) => rows.AddManyAsync([.. activities.Select(ActivityRow.From)], cancellationToken);

    /// <returns>False when the id is taken.</returns>
    internal Task<bool> TryAddAsync(Activity activity, CancellationToken cancellationToken) => rows.TryAddAsync(ActivityRow.From(activity), cancellationToken);

    /// <returns>False when it was changed since it was read.</returns>
    internal Task<bool> TryChangeAsync(StoredRecord<Activity> stored, Activity next, CancellationToken cancellationToken) => rows.TryChangeAsync(stored.Row, ActivityRow.From(next), cancellationToken);

    // What a column can tell is asked of the service; the rest is looked at here.
    private static string Condition(ActivityFilter filter) => filter.Form is null ? "" : TableClient.CreateQueryFilter($" and Form eq {filter.Form}");
}
