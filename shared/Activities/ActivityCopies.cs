using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Activities;

/// <summary>
/// Keeps the copies of an activity that counts for several awards equal to its authoritative row. A copy only ever moves to a later version, so
/// writers may overtake each other; what a crash leaves between the row and its copies is noted beforehand and found by the sweep.
/// </summary>
public sealed class ActivityCopies(StorageClients clients, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(ActivityRow.Table));

    /// <summary>Repairs what writers have left open for longer than writing takes.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await foreach (var open in table.Value.QueryAsync<OpenCopiesRow>(TableClient.CreateQueryFilter($"PartitionKey eq {OpenCopiesRow.Partition}"), cancellationToken: cancellationToken))
        {
            if (open.Since + Patience < time.GetUtcNow())
            {
                await CloseAsync(open, cancellationToken);
            }
        }
    }

    /// <summary>Notes that the copies of an activity are about to change; null when it has none.</summary>
    internal async Task<OpenCopiesRow?> OpenAsync(string activityId, IEnumerable<string> awards, CancellationToken cancellationToken)
    {
        var joined = string.Join(',', awards);
        if (joined.Length == 0)
        {
            return null;
        }

        var open = new OpenCopiesRow { PartitionKey = OpenCopiesRow.Partition, RowKey = $"{activityId}_{Guid.NewGuid():N}", ActivityId = activityId, Awards = joined, Since = time.GetUtcNow() };
        await table.Value.AddEntityAsync(open, cancellationToken);
        return open;
    }

    /// <summary>
    /// Brings the copies up to the record and takes the note away; a record that was never written has no copies. The record is read again
    /// afterwards: where somebody changed it meanwhile, what was just copied may be old, and the newer one is copied too.
    /// </summary>
    internal async Task CloseAsync(OpenCopiesRow? open, CancellationToken cancellationToken)
    {
        if (open is null)
        {
            return;
        }

        for (var (copied, now) = (0, await AuthorityAsync(open.ActivityId, cancellationToken)); now is not null && now.Version != copied; now = await AuthorityAsync(open.ActivityId, cancellationToken))
        {
            foreach (var award in open.Awards.Split(','))
            {
                await CopyAsync(now, award, cancellationToken);
            }

            copied = now.Version;
        }

        await table.Value.DeleteEntityAsync(open.PartitionKey, open.RowKey, cancellationToken: cancellationToken);
    }

    private async Task<Activity?> AuthorityAsync(string activityId, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<ActivityRow>(ScopedId.ScopeOf(activityId)!, ActivityRow.RecordKey(activityId), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value!.ToActivity() : null;
    }

    private async Task CopyAsync(Activity activity, string award, CancellationToken cancellationToken)
    {
        var wanted = ActivityRow.Record(activity, ScopedId.Scope(award));
        var counts = activity.Awards.Contains(award, StringComparer.Ordinal);
        while (true)
        {
            var found = await table.Value.GetEntityIfExistsAsync<ActivityRow>(wanted.PartitionKey, wanted.RowKey, cancellationToken: cancellationToken);
            if (found.HasValue ? found.Value!.Version >= activity.Version : !counts)
            {
                return;
            }

            try
            {
                await (!found.HasValue ? table.Value.AddEntityAsync(wanted, cancellationToken)
                    : counts ? table.Value.UpdateEntityAsync(wanted, found.Value!.ETag, TableUpdateMode.Replace, cancellationToken)
                    : table.Value.DeleteEntityAsync(wanted.PartitionKey, wanted.RowKey, found.Value!.ETag, cancellationToken));
                return;
            }
            catch (RequestFailedException race) when (race.Status is 409 or 412)
            {
                // Another writer moved the copy on: look again.
            }
        }
    }
}
