using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// Resolves batches whose outcome is unknown, in this order: by an event that carries the attempt (<see cref="EventMerge"/>), by the provider's
/// log, by a person's decision. Nothing else ever sends such a batch again, save the fence where it is set (<see cref="BatchFence"/>).
/// </summary>
public sealed class UnknownBatches(DistributionTable distributions, LedgerTable ledger, DistributionControl control, MailLog log, Hints<SendBatchMessage> hints, TimeProvider time)
{
    /// <summary>The batches of a distribution, all or those in one state.</summary>
    /// <returns>Null when there is no such distribution.</returns>
    public async Task<IReadOnlyList<Batch>?> ListAsync(string distributionId, string? state, CancellationToken cancellationToken) =>
        await distributions.GetAsync(distributionId, cancellationToken) is null ? null
        : [.. (await ledger.BatchesAsync(distributionId, cancellationToken)).Select(Batch.Of).Where(batch => state is null || batch.State == state)];

    /// <summary>Writes down what a person knows of an unknown batch; one that was not sent is posted again.</summary>
    public async Task<Outcome<Batch>> DecideAsync(string distributionId, int number, BatchDecisionDraft draft, string caller, CancellationToken cancellationToken)
    {
        var errors = BatchDecisionDraftValidator.Instance.Check(draft);
        if (!errors.None)
        {
            return new Outcome<Batch>.Invalid(errors);
        }

        if (await distributions.GetAsync(distributionId, cancellationToken) is not { } distribution)
        {
            return new Outcome<Batch>.Missing($"distribution '{distributionId}'");
        }

        while (await ledger.ReadAsync(BatchRow.Partition(distributionId, number), cancellationToken) is { } read)
        {
            var batch = read.Batch;
            if (batch.Is != BatchState.Unknown)
            {
                return new Outcome<Batch>.Conflict($"Batch {number} is {batch.State.ToLowerInvariant()}; only one that is unknown is decided by a person.");
            }

            if (batch.Hold is not null && batch.HoldUntil > time.GetUtcNow())
            {
                return new Outcome<Batch>.Conflict($"The mail provider holds batch {number} until {batch.HoldUntil:yyyy-MM-dd HH:mm:ss} UTC and is asked to cancel it; what is unknown after that is decided by a person.");
            }

            var evidence = $"{caller} decided “{draft.Decision}”: {draft.Reason!.Trim()}";
            if (draft.Decision == BatchDecisionDraftValidator.Accepted)
            {
                Accept(batch, batch.ClaimedAt ?? time.GetUtcNow(), evidence);
            }
            else
            {
                (batch.State, batch.FormerAttempt, batch.FormerCancelled, batch.Attempt, batch.ReadyAt, batch.Reason, batch.Evidence) =
                    (nameof(BatchState.Ready), batch.Attempt, false, null, time.GetUtcNow(), null, evidence);
            }

            if (await ledger.TryWriteAsync(batch, [], cancellationToken))
            {
                return new Outcome<Batch>.Done(await GoOnAsync(distribution, batch, cancellationToken));
            }
        }

        return new Outcome<Batch>.Missing($"batch {number} of distribution '{distributionId}'");
    }

    /// <summary>Asks the provider's log about an unknown batch. Only a message of the attempt decides; that there is none is noted with the time.</summary>
    internal async Task AskLogAsync(string partition, CancellationToken cancellationToken)
    {
        if (await ledger.ReadAsync(partition, cancellationToken) is not { Batch: { Is: BatchState.Unknown, Attempt: { } attempt, ClaimedAt: { } since } batch } read || read.Live.Count == 0)
        {
            return;
        }

        if (await log.FindAsync(read.Live[0].Email, attempt, since, cancellationToken) is var finding && finding == MailLogFinding.Found)
        {
            Accept(batch, since, "The provider's log shows a message of the attempt.");
        }

        if (finding != MailLogFinding.Unavailable)
        {
            batch.LogAskedAt = time.GetUtcNow();
            await ledger.TryWriteAsync(batch, [], cancellationToken);
        }
    }

    internal static void Accept(BatchRow batch, DateTimeOffset at, string evidence) =>
        (batch.State, batch.AcceptedAt, batch.Reason, batch.Evidence) = (nameof(BatchState.Accepted), at, null, evidence);

    private async Task<Batch> GoOnAsync(Distribution distribution, BatchRow batch, CancellationToken cancellationToken)
    {
        if (batch.Is != BatchState.Ready)
        {
            return Batch.Of(batch);
        }

        if (distribution.State != DistributionState.Cancelled)
        {
            await hints.SendAsync(new SendBatchMessage(batch.PartitionKey), cancellationToken);
            return Batch.Of(batch);
        }

        await control.CancelReadyAsync(distribution, cancellationToken);
        return Batch.Of((await ledger.ReadAsync(batch.PartitionKey, cancellationToken))!.Batch);
    }
}
