using ImpactTracker.Mail;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using ImpactTracker.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Distributions;

/// <summary>
/// Sends a batch: claims it under an attempt id, posts it once, writes down what is known. Only the claim that succeeded may post, and
/// what was posted without an answer is never posted again by itself (docs/adr/0004-one-post.md).
/// </summary>
public sealed partial class BatchSending(
    DistributionTable distributions, LedgerTable ledger, SuppressionCheck suppressions, FrozenContent frozen, LatestContent latest, MailPost post, BatchFence fence, MailLinks links,
    Hints<SendBatchMessage> hints, IOptions<DistributionOptions> options, TimeProvider time, ILogger<BatchSending> logger)
{
    private static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(30);

    /// <summary>Sends the batch if it is ready; safe to call for any batch at any time.</summary>
    public async Task SendAsync(string partition, CancellationToken cancellationToken)
    {
        // A recipient that the provider refuses is taken out and the rest is tried again at once: one turn each.
        for (var turn = 0; turn <= BatchRow.MaxMembers; turn++)
        {
            // The batch is read before the distribution: whoever pauses or calls off changes the distribution first and its batches then, so that
            // what is claimed below was either ready while it was sending, or is found changed.
            if (await ledger.ReadAsync(partition, cancellationToken) is not { } batch || batch.Batch.Is != BatchState.Ready || batch.Batch.ReadyAt > time.GetUtcNow()
                || await distributions.GetAsync(BatchRow.DistributionOf(partition), cancellationToken) is not { State: DistributionState.Sending } distribution)
            {
                return;
            }

            // Read before the claim: where it cannot be read the batch stays ready, because nothing can have been posted.
            var (mail, document) = await latest.OfAsync(distribution.ContentPath, () => frozen.ReadAsync(distribution.ContentPath, cancellationToken));
            using var place = document is null ? null : await latest.TurnAsync(cancellationToken);
            if (await fence.RaiseAsync(batch.Batch, cancellationToken) is { } without)
            {
                await ConcludeAsync(distribution, batch, [], without);
                return;
            }

            if (await ClaimAsync(batch, distribution.Lists, cancellationToken) is not { } claimed)
            {
                return;
            }

            if (claimed.Live.Count == 0)
            {
                await EndAsync(claimed, static now => now.Batch.State = nameof(BatchState.Accepted));
                return;
            }

            if (!await AttemptAsync(distribution, claimed, mail, document))
            {
                return;
            }
        }
    }

    /// <summary>Takes the batch for a new attempt, leaving out whoever was suppressed since the freeze.</summary>
    /// <returns>The batch as claimed; null when somebody else was first.</returns>
    private async Task<LedgerBatch?> ClaimAsync(LedgerBatch batch, IReadOnlyList<string> lists, CancellationToken cancellationToken)
    {
        var suppressed = await suppressions.OfAsync([.. batch.Live.Select(static delivery => delivery.StakeholderId)], lists, cancellationToken);
        var late = batch.Live.Where(delivery => suppressed.Contains(delivery.StakeholderId)).ToArray();
        // More than a transaction takes: the first of them are written down while the batch is still ready.
        for (; late.Length > BatchRow.MaxChanges; late = late[BatchRow.MaxChanges..])
        {
            if (!await ledger.TryWriteAsync(batch.Batch, Suppress(batch, late[..BatchRow.MaxChanges]), cancellationToken))
            {
                return null;
            }
        }

        late = Suppress(batch, late);
        batch.Batch.State = nameof(BatchState.Claimed);
        batch.Batch.Attempt = Guid.NewGuid().ToString("N")[..16];
        batch.Batch.ClaimedAt = time.GetUtcNow();

        // From here on nothing is given up half-way: a claim or a post that is cut off would be unknown, and what is known must be written down.
        if (await ledger.TryWriteAsync(batch.Batch, late, CancellationToken.None))
        {
            return batch;
        }

        // Where an answer of storage was lost, its client writes again and is refused by its own first write: the attempt tells whose claim stands.
        var now = await ledger.ReadAsync(batch.Batch.PartitionKey, CancellationToken.None);
        return now?.Batch.Attempt == batch.Batch.Attempt ? now : null;
    }

    private static DeliveryRow[] Suppress(LedgerBatch batch, DeliveryRow[] deliveries)
    {
        Array.ForEach(deliveries, static delivery => delivery.Own = nameof(DeliveryOwnState.Suppressed));
        batch.Recount();
        return deliveries;
    }

    /// <returns>Whether the batch is ready again and should be tried at once.</returns>
    private async Task<bool> AttemptAsync(Distribution distribution, LedgerBatch batch, MailContent content, MailDocument? document)
    {
        // A worker that slept since it claimed may be taken for dead by now, and others decide about its batch: it sends nothing any more.
        if (batch.Batch.ClaimedAt + options.Value.AttemptDeadline <= time.GetUtcNow())
        {
            await EndAsync(batch, now => Ready(now.Batch, time.GetUtcNow()));
            return false;
        }

        var live = batch.Live;
        using var span = Traces.Post(distribution.Id, live.Count);
        var result = await post.PostAsync(content, document, [.. live.Select(delivery => DeliveryMail.Recipient(delivery, batch.Batch.Attempt!, links))], BatchFence.Of(batch.Batch), CancellationToken.None);
        return await ConcludeAsync(distribution, batch, live, result);
    }

    private async Task<bool> ConcludeAsync(Distribution distribution, LedgerBatch batch, IReadOnlyList<DeliveryRow> live, PostResult result)
    {
        switch (result)
        {
            case PostResult.Accepted accepted:
                await EndAsync(batch, now => (now.Batch.State, now.Batch.MessageId, now.Batch.AcceptedAt, now.Batch.Reason) = (nameof(BatchState.Accepted), accepted.MessageId, time.GetUtcNow(), null));
                return false;
            case PostResult.RecipientRefused refused:
                var key = live[refused.Index].RowKey;
                return await EndAsync(batch, now => Refuse(now, key, refused.Reason, time.GetUtcNow()), key);
            case PostResult.Refused { TooLarge: true } when await LinkInsteadAsync(distribution):
                return await EndAsync(batch, now => Ready(now.Batch, time.GetUtcNow()));
            case PostResult.Refused refused:
                await EndAsync(batch, now => (now.Batch.State, now.Batch.Reason) = (nameof(BatchState.Refused), refused.Reason));
                return false;
            case PostResult.NotAllowed denied:
                await EndAsync(batch, now => Ready(now.Batch, time.GetUtcNow()));
                await distributions.ChangeAsync(distribution.Id, [DistributionState.Sending], d => d with { State = DistributionState.Paused, Note = $"The mail provider does not let us send: {denied.Reason}" }, CancellationToken.None);
                Log.Paused(logger, distribution.Id);
                return false;
            case PostResult.RateLimited limited:
                await LaterAsync(batch, limited.Until);
                return false;
            case PostResult.NotSent:
                await LaterAsync(batch, time.GetUtcNow() + ShortPause);
                return false;
            case PostResult.Unknown unknown:
                Log.Unknown(logger, batch.Batch.PartitionKey);
                await EndAsync(batch, now => (now.Batch.State, now.Batch.Reason) = (nameof(BatchState.Unknown), unknown.Reason));
                return false;
            default:
                throw new InvalidOperationException($"{result.GetType().Name} is not a known result.");
        }
    }

    /// <summary>Has the whole distribution go with a link from here on; what was refused for its size was sent to nobody.</summary>
    /// <returns>False where nothing is attached that a link could stand for.</returns>
    private async Task<bool> LinkInsteadAsync(Distribution distribution)
    {
        if (await frozen.LinkInsteadAsync(distribution.ContentPath, CancellationToken.None) is not { } path)
        {
            return false;
        }

        await distributions.ChangeAsync(
            distribution.Id, [DistributionState.Sending, DistributionState.Paused, DistributionState.Cancelled],
            d => d.ContentPath == distribution.ContentPath ? d with { ContentPath = path, Note = d.Note ?? "The mail provider found the document too large to attach; the mail links to it instead." } : d, CancellationToken.None);
        Log.Linked(logger, distribution.Id);
        return true;
    }

    private async Task LaterAsync(LedgerBatch batch, DateTimeOffset at)
    {
        if (await EndAsync(batch, now => Ready(now.Batch, at)))
        {
            var delay = at - time.GetUtcNow();
            await hints.SendAsync(new SendBatchMessage(batch.Batch.PartitionKey), delay > TimeSpan.Zero ? delay : TimeSpan.Zero, CancellationToken.None);
        }
    }

    private static void Ready(BatchRow row, DateTimeOffset at) => (row.State, row.Attempt, row.ReadyAt) = (nameof(BatchState.Ready), null, at);

    private static void Refuse(LedgerBatch batch, string key, string reason, DateTimeOffset at)
    {
        var delivery = batch.Deliveries.First(one => one.RowKey == key);
        (delivery.Own, delivery.Reason) = (nameof(DeliveryOwnState.Rejected), reason);
        batch.Recount();
        Ready(batch.Batch, at);
    }

    /// <summary>
    /// Writes the end of our attempt. An event can arrive before the provider's answer to us and change the batch; then it is read again, and
    /// our end is written over it while the attempt is still ours. A batch that events have shown to be accepted stays accepted.
    /// </summary>
    private async Task<bool> EndAsync(LedgerBatch batch, Action<LedgerBatch> end, string? changedKey = null)
    {
        var attempt = batch.Batch.Attempt;
        while (true)
        {
            var shown = batch.Batch.Is == BatchState.Accepted;
            end(batch);
            if (shown && batch.Batch.Is != BatchState.Accepted)
            {
                return false;
            }

            if (await ledger.TryWriteAsync(batch.Batch, batch.Deliveries.Where(delivery => delivery.RowKey == changedKey), CancellationToken.None))
            {
                return true;
            }

            batch = (await ledger.ReadAsync(batch.Batch.PartitionKey, CancellationToken.None))!;
            if (batch.Batch.Attempt != attempt)
            {
                return false;
            }
        }
    }

    // Reasons stay in the ledger: the provider's words may quote an address, and logs hold no personal data.
    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Batch {Batch} was posted and its outcome is unknown; its row says why")]
        public static partial void Unknown(ILogger logger, string batch);

        [LoggerMessage(2, LogLevel.Error, "Distribution {Distribution} is paused: the mail provider does not let us send; its row says why")]
        public static partial void Paused(ILogger logger, string distribution);

        [LoggerMessage(3, LogLevel.Warning, "The mail provider found the document of distribution {Distribution} too large; its mail links to it from here on")]
        public static partial void Linked(ILogger logger, string distribution);
    }
}
