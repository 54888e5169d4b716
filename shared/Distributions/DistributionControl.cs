using System.Globalization;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>Pauses, resumes and calls off distributions, as people ask. Each command may be given twice.</summary>
public sealed class DistributionControl(
    DistributionTable distributions, LedgerTable ledger, Hints<StartDistributionMessage> starts, Hints<SendBatchMessage> batches, TimeProvider time)
{
    private const int ParallelWrites = 8;

    /// <summary>Holds everything that is not claimed. When it returns, no batch is claimed any more until somebody resumes it.</summary>
    /// <param name="distributionId">The distribution.</param>
    /// <param name="ifVersion">The version that the caller read, or null.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Distribution>> PauseAsync(string distributionId, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        var note = Note("Paused", caller);
        var outcome = await MoveAsync(distributionId, DistributionMoves.Pausable, DistributionState.Paused, "paused", ifVersion, d => d with { State = DistributionState.Paused, Note = note }, cancellationToken);
        if (outcome is Outcome<Distribution>.Done)
        {
            // Whoever read a batch before the pause, and would claim it now, finds it changed.
            await ChangeReadyAsync(distributionId, static _ => { }, cancellationToken);
        }

        return outcome;
    }

    /// <summary>Lets a paused distribution go on: where its audience is fixed it sends, else it waits for its time again.</summary>
    /// <inheritdoc cref="PauseAsync" path="/param"/>
    public async Task<Outcome<Distribution>> ResumeAsync(string distributionId, int? ifVersion, CancellationToken cancellationToken)
    {
        var outcome = await MoveAsync(
            distributionId, [DistributionState.Paused], null, "resumed", ifVersion,
            static d => d with { State = d.Audience is null ? DistributionState.Scheduled : DistributionState.Sending, Note = null }, cancellationToken);
        if (outcome is Outcome<Distribution>.Done { Value: { State: DistributionState.Scheduled } scheduled } && scheduled.SendAt <= time.GetUtcNow())
        {
            await starts.SendAsync(new StartDistributionMessage(distributionId), cancellationToken);
        }
        else if (outcome is Outcome<Distribution>.Done { Value.State: DistributionState.Sending })
        {
            foreach (var batch in (await ledger.BatchesAsync(distributionId, cancellationToken)).Where(static batch => batch.Is == BatchState.Ready))
            {
                await batches.SendAsync(new SendBatchMessage(batch.PartitionKey), cancellationToken);
            }
        }

        return outcome;
    }

    /// <summary>Calls off what is not posted. What was posted stays in the ledger and is followed to its end.</summary>
    /// <inheritdoc cref="PauseAsync" path="/param"/>
    public async Task<Outcome<Distribution>> CancelAsync(string distributionId, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        var note = Note("Called off", caller);
        var outcome = await MoveAsync(distributionId, DistributionMoves.Cancellable, DistributionState.Cancelled, "called off", ifVersion, d => d with { State = DistributionState.Cancelled, Note = note }, cancellationToken);
        if (outcome is Outcome<Distribution>.Done done)
        {
            await CancelReadyAsync(done.Value, cancellationToken);
        }

        return outcome;
    }

    /// <summary>Calls off the batches of a cancelled distribution that wait, those too whose attempt came back after the cancellation.</summary>
    internal Task CancelReadyAsync(Distribution distribution, CancellationToken cancellationToken) =>
        // Before the audience was fixed nothing can be sent; what is written of it already serves should somebody ask again.
        distribution.Audience is null ? Task.CompletedTask
            : ChangeReadyAsync(distribution.Id, static batch => batch.State = nameof(BatchState.Cancelled), cancellationToken);

    private async Task<Outcome<Distribution>> MoveAsync(
        string distributionId, DistributionState[] from, DistributionState? already, string verb, int? ifVersion, Func<Distribution, Distribution> change, CancellationToken cancellationToken)
    {
        var (stale, moved) = (false, false);
        var now = await distributions.ChangeAsync(
            distributionId,
            from,
            d =>
            {
                stale = ifVersion.IsStale(d.Version);
                moved = !stale;
                return stale ? d : change(d);
            },
            cancellationToken);
        return now is null ? new Outcome<Distribution>.Missing($"distribution '{distributionId}'")
            : stale ? new Outcome<Distribution>.Stale()
            : moved || now.State == already ? new Outcome<Distribution>.Done(now)
            : new Outcome<Distribution>.Conflict($"It is {Word(now.State)}; only a distribution that is {string.Join(" or ", from.Select(Word))} can be {verb}.");
    }

    private async Task ChangeReadyAsync(string distributionId, Action<BatchRow> change, CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(
            (await ledger.BatchesAsync(distributionId, cancellationToken)).Where(static batch => batch.Is == BatchState.Ready),
            new ParallelOptions { MaxDegreeOfParallelism = ParallelWrites, CancellationToken = cancellationToken },
            async (batch, stop) =>
            {
                for (var now = batch; now?.Is == BatchState.Ready; now = (await ledger.ReadAsync(batch.PartitionKey, stop))?.Batch)
                {
                    change(now);
                    if (await ledger.TryWriteAsync(now, [], stop))
                    {
                        return;
                    }
                }
            });

    private string Note(string what, string caller) => string.Create(CultureInfo.InvariantCulture, $"{what} by {caller} on {time.GetUtcNow():yyyy-MM-dd HH:mm} UTC.");

    private static string Word(DistributionState state) => state.ToString().ToLowerInvariant();
}
