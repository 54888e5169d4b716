using ImpactTracker.Mail;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace ImpactTracker.Distributions;

/// <summary>
/// Merges the provider's events into the ledger. What counts is the furthest state that was told of each delivery, so duplicates, lateness,
/// changed order and changed event ids make no difference. Raw events are deleted once merged: they hold addresses. Events of mail that is no
/// distribution's, such as reminders, name no batch; nothing is to be learned from them and they are passed over.
/// </summary>
public sealed partial class EventMerge(LedgerTable ledger, SuppressionTable suppressions, DocumentBlobs documents, ILogger<EventMerge> logger)
{
    /// <summary>Merges the events of a blob; a blob that is gone was merged before.</summary>
    public async Task MergeAsync(string path, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync(path, cancellationToken) is not { } body)
        {
            return;
        }

        IReadOnlyList<MailEvent> events;
        try
        {
            events = MailEvents.Read(body.ToString());
        }
        catch (JsonException)
        {
            Log.NotEvents(logger, path);
            await documents.SetAsideAsync(path, cancellationToken);
            return;
        }

        var unknown = 0;
        foreach (var batch in events.Where(static one => one.Batch is not null).GroupBy(static one => one.Batch!, StringComparer.Ordinal))
        {
            // So many deliveries change in a transaction; the events of one stay together.
            foreach (var some in batch.GroupBy(static one => one.Delivery, StringComparer.Ordinal).Chunk(BatchRow.MaxChanges))
            {
                var told = some.SelectMany(static one => one).ToArray();
                unknown += await MergeAsync(batch.Key, told, cancellationToken) ? 0 : told.Length;
            }
        }

        if (unknown > 0)
        {
            // Kept for a person to look at: they belong to nothing that we sent.
            Log.Unmatched(logger, unknown, path);
            await documents.SetAsideAsync(path, cancellationToken);
            return;
        }

        await documents.DeleteAsync(path, cancellationToken);
    }

    /// <returns>False when there is no such batch.</returns>
    private async Task<bool> MergeAsync(string partition, MailEvent[] events, CancellationToken cancellationToken)
    {
        while (IsPartition(partition) && await ledger.ReadAsync(partition, cancellationToken) is { } batch)
        {
            var changed = new HashSet<DeliveryRow>();
            foreach (var one in events)
            {
                if (DeliveryMail.Find(batch, one.Delivery) is { } delivery && DeliveryEvents.Apply(delivery, one))
                {
                    changed.Add(delivery);
                }
            }

            // The provider can only tell of an attempt that it took, and it takes a request whole.
            var proven = batch.Batch.Is is BatchState.Claimed or BatchState.Unknown && events.Any(one => one.Attempt is not null && one.Attempt == batch.Batch.Attempt);
            if (proven)
            {
                (batch.Batch.State, batch.Batch.AcceptedAt, batch.Batch.Reason) = (nameof(BatchState.Accepted), events[0].At, null);
            }

            batch.Recount();
            if ((changed.Count == 0 && !proven) || await ledger.TryWriteAsync(batch.Batch, changed, cancellationToken))
            {
                await SuppressAsync(events, batch, cancellationToken);
                return true;
            }
        }

        return false;
    }

    private async Task SuppressAsync(MailEvent[] events, LedgerBatch batch, CancellationToken cancellationToken)
    {
        foreach (var one in events)
        {
            if (DeliveryEvents.Suppression(one) is { } reason && DeliveryMail.Find(batch, one.Delivery) is { } delivery)
            {
                await suppressions.AddAsync(delivery.StakeholderId, reason, cancellationToken);
            }
        }
    }

    // It came from outside and becomes part of a query: only what can be a key of ours is looked up.
    private static bool IsPartition(string text) => text.Length == 31 && text[24] == '-' && text.All(static c => char.IsAsciiHexDigitLower(c) || c == '-');

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} mail events belong to no delivery of ours; the body {Path} is set aside")]
        public static partial void Unmatched(ILogger logger, int count, string path);

        [LoggerMessage(2, LogLevel.Warning, "The signed webhook body in {Path} is not a JSON array; it is set aside")]
        public static partial void NotEvents(ILogger logger, string path);
    }
}
