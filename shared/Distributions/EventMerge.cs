using ImpactTracker.Mail;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace ImpactTracker.Distributions;

/// <summary>
/// Merges the provider's events into the ledger. What counts is the furthest state that was told of each delivery, so duplicates, lateness,
/// changed order and changed event ids make no difference. Raw events are deleted once merged: they hold addresses. Events of mail that is no
/// distribution's, such as reminders, go to whoever wants them; those that name no message at all are matched by their address.
/// </summary>
public sealed partial class EventMerge(
    LedgerTable ledger, UnaddressedEvents unaddressed, IEnumerable<IOtherMail> others, SuppressionTable suppressions, DocumentBlobs documents, ILogger<EventMerge> logger)
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
            await documents.SetAsideAsync(path, "It is not a JSON array.", cancellationToken);
            return;
        }

        MailEvent[] ofOthers = [.. events.Where(static one => one.IsOther)];
        foreach (var other in ofOthers.Length == 0 ? [] : others)
        {
            await other.TakeAsync(ofOthers, cancellationToken);
        }

        var unknown = 0;
        var addressed = new List<MailEvent>(events.Where(static one => one.Batch is not null));
        foreach (var one in events.Where(UnaddressedEvents.IsOne))
        {
            if (await unaddressed.AddressAsync(one, cancellationToken) is { } found)
            {
                addressed.Add(found);
            }
            else
            {
                // Of whichever message it is: who complained or has no mailbox is not mailed again.
                await SuppressAsync(one, unaddressed.StakeholderOf(one), cancellationToken);
                unknown++;
            }
        }

        foreach (var batch in addressed.GroupBy(static one => one.Batch!, StringComparer.Ordinal))
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
            await documents.SetAsideAsync(path, $"{unknown} of {events.Count} events belong to no delivery of ours; the others are merged.", cancellationToken);
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

            var proven = AttemptProof.In(batch.Batch, events);
            if (proven is not null)
            {
                UnknownBatches.Accept(batch.Batch, proven.At, $"The provider told of the attempt ({proven.Kind}).");
            }

            batch.Recount();
            if ((changed.Count == 0 && proven is null) || await ledger.TryWriteAsync(batch.Batch, changed, cancellationToken))
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
            await SuppressAsync(one, DeliveryMail.Find(batch, one.Delivery)?.StakeholderId, cancellationToken);
        }
    }

    private async Task SuppressAsync(MailEvent one, string? stakeholder, CancellationToken cancellationToken)
    {
        if (DeliveryEvents.Suppression(one) is { } reason && stakeholder is not null)
        {
            await suppressions.AddAsync(stakeholder, reason, cancellationToken);
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
