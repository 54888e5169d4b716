using ImpactTracker.Mail;
using ImpactTracker.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Distributions;

/// <summary>
/// Resolves an unknown batch by making sure that its attempt sends nothing: the provider holds each request for a while, and one whose outcome is
/// unknown is cancelled there and, once the provider says so, posted again. Only where <c>Distributions__FenceDelay</c> is set
/// (docs/adr/0015-fence.md).
/// </summary>
public sealed partial class BatchFence(
    LedgerTable ledger, MailFence fence, Hints<SendBatchMessage> hints, IOptions<DistributionOptions> options, TimeProvider time, ILogger<BatchFence> logger)
{
    /// <summary>Puts an id of the provider's into a batch that is about to be claimed; none where no fence is wanted.</summary>
    /// <returns>Null, or why the batch must not be posted now.</returns>
    internal async Task<PostResult?> RaiseAsync(BatchRow batch, CancellationToken cancellationToken)
    {
        (batch.Hold, batch.HoldUntil, batch.CancelAskedAt) = (null, null, null);
        if (options.Value.FenceDelay == TimeSpan.Zero)
        {
            return null;
        }

        var (id, denied, reason) = await fence.NewAsync(cancellationToken);
        if (id is null)
        {
            return denied ? new PostResult.NotAllowed(reason) : new PostResult.NotSent(reason);
        }

        (batch.Hold, batch.HoldUntil) = (id, time.GetUtcNow() + options.Value.FenceDelay);
        return null;
    }

    /// <summary>How the present attempt of a batch is held, or null.</summary>
    internal static MailHold? Of(BatchRow batch) => batch is { Hold: { } id, HoldUntil: { } until } ? new MailHold(id, until) : null;

    /// <summary>Whether there is something to do about a batch: an attempt to call back, or a spent id to give back.</summary>
    internal bool Concerns(BatchRow batch, DateTimeOffset now) =>
        SpentHold.Read(batch.SpentHolds).Any(spent => spent.Until <= now) || IsHeld(batch, now) || CanBeAsked(batch, now);

    /// <summary>Does it. Safe to call for any batch at any time, also twice.</summary>
    internal async Task TendAsync(BatchRow batch, CancellationToken cancellationToken)
    {
        await GiveBackAsync(batch, cancellationToken);
        if (time.GetUtcNow() is var now && (IsHeld(batch, now) || CanBeAsked(batch, now)))
        {
            await CallBackAsync(batch, cancellationToken);
        }
    }

    // So late the provider no longer promises to cancel; what it was asked before then holds until the request is due.
    private bool CanBeAsked(BatchRow batch, DateTimeOffset now) => batch is { Is: BatchState.Unknown, Hold: not null } && now + options.Value.FenceMargin < batch.HoldUntil;

    private static bool IsHeld(BatchRow batch, DateTimeOffset now) => batch is { Is: BatchState.Unknown, Hold: not null, CancelAskedAt: not null } && now < batch.HoldUntil;

    private async Task CallBackAsync(BatchRow batch, CancellationToken cancellationToken)
    {
        var hold = batch.Hold!;
        if (batch.CancelAskedAt is null)
        {
            // Written first: from here on that the provider once took the attempt no longer proves that it is sent.
            batch.CancelAskedAt = time.GetUtcNow();
            if (!await ledger.TryWriteAsync(batch, [], cancellationToken))
            {
                return;
            }
        }

        var confirmed = CanBeAsked(batch, time.GetUtcNow()) ? await fence.CancelAsync(hold, cancellationToken) : await fence.IsCancelledAsync(hold, cancellationToken);
        var now = time.GetUtcNow();
        if (!confirmed || now >= batch.HoldUntil)
        {
            return;
        }

        // A worker that still holds the attempt may post it until its deadline; the id is kept for as long after the request was due.
        batch.SpentHolds = SpentHold.Write([.. SpentHold.Read(batch.SpentHolds), new SpentHold(hold, batch.HoldUntil!.Value + options.Value.AttemptDeadline)]);
        (batch.State, batch.FormerAttempt, batch.FormerCancelled, batch.Attempt, batch.ReadyAt, batch.Reason) = (nameof(BatchState.Ready), batch.Attempt, true, null, now, null);
        batch.Evidence = "The provider confirms that the attempt was cancelled before it sent anything.";
        if (await ledger.TryWriteAsync(batch, [], cancellationToken))
        {
            Log.CalledBack(logger, batch.PartitionKey);
            await hints.SendAsync(new SendBatchMessage(batch.PartitionKey), cancellationToken);
        }
    }

    private async Task GiveBackAsync(BatchRow batch, CancellationToken cancellationToken)
    {
        var left = new List<SpentHold>();
        var now = time.GetUtcNow();
        foreach (var spent in SpentHold.Read(batch.SpentHolds))
        {
            if (spent.Until > now || !await fence.ReleaseAsync(spent.Id, cancellationToken))
            {
                left.Add(spent);
            }
        }

        var rest = SpentHold.Write(left);
        if (rest != batch.SpentHolds)
        {
            batch.SpentHolds = rest;
            await ledger.TryWriteAsync(batch, [], cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The unknown attempt of batch {Batch} was called back at the provider; the batch is posted again")]
        public static partial void CalledBack(ILogger logger, string batch);
    }
}
