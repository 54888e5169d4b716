using ImpactTracker.Mail;
using ImpactTracker.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Distributions;

/// <summary>
/// Finds by the rows what hints may have lost: distributions that are due or were interrupted while freezing, batches that wait, attempts that
/// died, events that were stored and not merged. With every queue emptied at any moment, everything still ends. What fails for one distribution
/// is logged and tried again with the next look; it does not hold up the others.
/// </summary>
public sealed partial class DistributionSweep(
    DistributionTable distributions, LedgerTable ledger, AudienceFreeze freeze, DistributionControl control, UnknownBatches unknown, BatchFence fence, DocumentBlobs documents, Hints<SendBatchMessage> batches,
    Hints<MailEventsMessage> events, IOptions<DistributionOptions> options, TimeProvider time, ILogger<DistributionSweep> logger)
{
    /// <summary>Looks once at everything that is not ended.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var waiting = await distributions.InStateAsync(DistributionState.Scheduled, cancellationToken);
        var interrupted = await distributions.InStateAsync(DistributionState.Freezing, cancellationToken);
        foreach (var distribution in waiting.Where(d => d.SendAt <= now).Concat(interrupted))
        {
            await TryAsync(distribution, () => freeze.StartAsync(distribution.Id, cancellationToken));
        }

        foreach (var state in DistributionMoves.Open)
        {
            foreach (var distribution in (await distributions.InStateAsync(state, cancellationToken)).Where(static d => d.SettledAt is null))
            {
                await TryAsync(distribution, () => SweepAsync(distribution, now, cancellationToken));
            }
        }

        foreach (var body in await documents.WaitingAsync(EventIntake.Container, now - options.Value.HintPatience, cancellationToken))
        {
            await SweepAsync(body, now, cancellationToken);
        }
    }

    private async Task TryAsync(Distribution distribution, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(logger, failure, distribution.Id);
        }
    }

    private async Task SweepAsync(Distribution distribution, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (distribution.State == DistributionState.Cancelled)
        {
            await control.CancelReadyAsync(distribution, cancellationToken);
        }

        foreach (var batch in await ledger.BatchesAsync(distribution.Id, cancellationToken))
        {
            await SweepAsync(distribution, batch, now, cancellationToken);
        }
    }

    private async Task SweepAsync(Distribution distribution, BatchRow batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (batch.Is == BatchState.Ready && distribution.State == DistributionState.Sending && batch.ReadyAt + options.Value.HintPatience <= now)
        {
            // Waiting counts from this hint on, so that each sweep does not add another.
            batch.ReadyAt = now;
            if (await ledger.TryWriteAsync(batch, [], cancellationToken))
            {
                await batches.SendAsync(new SendBatchMessage(batch.PartitionKey), cancellationToken);
            }
        }
        else if (batch.Is == BatchState.Claimed && batch.ClaimedAt + options.Value.AttemptDeadline <= now)
        {
            (batch.State, batch.Reason) = (nameof(BatchState.Unknown), "The attempt was interrupted before its answer was written down.");
            if (await ledger.TryWriteAsync(batch, [], cancellationToken))
            {
                Log.Interrupted(logger, batch.PartitionKey);
            }
        }
        else if (fence.Concerns(batch, now))
        {
            await fence.TendAsync(batch, cancellationToken);
        }
        else if (batch is { Is: BatchState.Unknown, CancelAskedAt: null } && (batch.LogAskedAt ?? batch.ClaimedAt) + options.Value.LogPatience <= now && batch.ClaimedAt + MailLog.Kept > now)
        {
            await unknown.AskLogAsync(batch.PartitionKey, cancellationToken);
        }
    }

    private async Task SweepAsync(WaitingDocument body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (body.Hints >= options.Value.EventHints)
        {
            Log.SetAside(logger, body.Path, body.Hints);
            await documents.SetAsideAsync(body.Path, $"It could not be merged after {body.Hints} hints.", cancellationToken);
        }
        else if (body.Since + (options.Value.HintPatience * Math.Pow(2, body.Hints)) <= now)
        {
            // Each wait is twice the one before, so that an outage of hours is outlasted and a body that always fails comes to an end.
            await documents.NoteHintAsync(body, cancellationToken);
            await events.SendAsync(new MailEventsMessage(body.Path), cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Batch {Batch} was claimed and its attempt never ended; its outcome is unknown until evidence arrives")]
        public static partial void Interrupted(ILogger logger, string batch);

        [LoggerMessage(3, LogLevel.Error, "The mail events in {Path} could not be merged after {Hints} hints; the body is set aside")]
        public static partial void SetAside(ILogger logger, string path, int hints);

        [LoggerMessage(2, LogLevel.Error, "Distribution {Distribution} could not be swept; the next look tries again")]
        public static partial void Failed(ILogger logger, Exception exception, string distribution);
    }
}
