using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Records;

/// <summary>
/// Keeps the copies of a record that counts for several awards equal to its authoritative row. A copy only ever moves to a later version, so
/// writers may overtake each other; what a crash leaves between the row and its copies is noted beforehand and found by the sweep.
/// </summary>
internal sealed class RecordCopies<TRow>(Lazy<TableClient> table, AwardTouches touches, TimeProvider time)
    where TRow : RecordRow
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

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

    /// <summary>Notes that the copies of a record are about to change; null when it has none.</summary>
    public async Task<OpenCopiesRow?> OpenAsync(string recordId, IEnumerable<string> awards, CancellationToken cancellationToken)
    {
        var joined = string.Join(',', awards.Distinct(StringComparer.Ordinal));
        if (joined.Length == 0)
        {
            return null;
        }

        var open = new OpenCopiesRow { PartitionKey = OpenCopiesRow.Partition, RowKey = $"{recordId}_{Guid.NewGuid():N}", RecordId = recordId, Awards = joined, Since = time.GetUtcNow() };
        await table.Value.AddEntityAsync(open, cancellationToken);
        return open;
    }

    /// <summary>
    /// Brings the copies up to the record and takes the note away; a record that was never written has no copies. The record is read again
    /// afterwards: where somebody changed it meanwhile, what was just copied may be old, and the newer one is copied too.
    /// </summary>
    public async Task CloseAsync(OpenCopiesRow? open, CancellationToken cancellationToken)
    {
        if (open is null)
        {
            return;
        }

        var copied = 0;
        while (await FindAsync(ScopedId.ScopeOf(open.RecordId)!, open.RecordId, cancellationToken) is { } now && now.Version != copied)
        {
            foreach (var award in open.Awards.Split(','))
            {
                await CopyAsync(now, award, cancellationToken);
            }

            copied = now.Version;
        }

        await table.Value.DeleteEntityAsync(open.PartitionKey, open.RowKey, cancellationToken: cancellationToken);
    }

    private async Task CopyAsync(TRow record, string award, CancellationToken cancellationToken)
    {
        var wanted = (TRow)record.At(ScopedId.Scope(award), record.RowKey);
        var counts = record.Awards.Split(',').Contains(award, StringComparer.Ordinal);
        await touches.TouchAsync(wanted.PartitionKey, cancellationToken);
        while (true)
        {
            var found = await FindAsync(wanted.PartitionKey, record.RecordId, cancellationToken);
            if (found is null ? !counts : found.Version >= record.Version)
            {
                return;
            }

            try
            {
                await table.Value.SubmitTransactionAsync(
                [
                    found is null ? new(TableTransactionActionType.Add, wanted)
                        : counts ? new(TableTransactionActionType.UpdateReplace, wanted, found.ETag)
                        : new(TableTransactionActionType.Delete, wanted, found.ETag),
                    counts ? RecordMarkRow.Written(wanted.PartitionKey) : RecordMarkRow.TakenAway(wanted.PartitionKey),
                ],
                cancellationToken);
                return;
            }
            catch (TableTransactionFailedException race) when (race.Status is 404 or 409 or 412)
            {
                // Another writer moved the copy on: look again.
            }
        }
    }

    private async Task<TRow?> FindAsync(string partition, string recordId, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<TRow>(partition, RecordRow.RecordKey(recordId), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
