using System.Runtime.CompilerServices;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>What the ledger holds about one person, across distributions: to show it, and to take the person out of it.</summary>
public sealed class DeliveryTraces(DistributionTable distributions, LedgerTable ledger)
{
    /// <summary>What the ledger says of somebody who was erased before the post.</summary>
    public const string ErasedBefore = "The person was erased before anything was sent.";

    /// <summary>Each delivery to a person, by distribution.</summary>
    public async IAsyncEnumerable<(Distribution Distribution, Delivery Delivery)> OfAsync(string stakeholderId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var distribution in AllAsync(cancellationToken))
        {
            if (await ReadAsync(distribution.Id, stakeholderId, cancellationToken) is var (batch, delivery))
            {
                yield return (distribution, Delivery.Of(batch.Batch, delivery));
            }
        }
    }

    /// <summary>
    /// Takes address, name and quoted reasons out of each delivery to a person; counts and states stay, so every balance holds. Who was not
    /// posted to yet is taken out of the batch. Safe to run twice.
    /// </summary>
    /// <param name="stakeholderId">The person's id; suppressed before this is called, so that no later claim takes them.</param>
    /// <param name="address">Their address, to take it out of what the provider said of a batch; null when it is not known any more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many deliveries there are, and whether one of them is being frozen or posted just now, so that this must be run again.</returns>
    public async Task<(int Deliveries, bool Again)> EraseAsync(string stakeholderId, string? address, CancellationToken cancellationToken)
    {
        var (count, again) = (0, false);
        await foreach (var distribution in AllAsync(cancellationToken))
        {
            // An audience that is being written down was read before the person was taken off the lists, perhaps.
            again |= distribution.Audience is null && distribution.State is not (DistributionState.Scheduled or DistributionState.Missed or DistributionState.Cancelled);
            while (await ReadAsync(distribution.Id, stakeholderId, cancellationToken) is var (batch, delivery))
            {
                var claimed = batch.Batch.Is == BatchState.Claimed;
                if (claimed || await TryEraseAsync(batch, delivery, address, cancellationToken))
                {
                    again |= claimed;
                    count++;
                    break;
                }
            }
        }

        return (count, again);
    }

    /// <summary>Notes in the ledger that the recipient of a delivery wants no more.</summary>
    internal async Task UnsubscribedAsync(string distributionId, string stakeholderId, CancellationToken cancellationToken)
    {
        while (await ReadAsync(distributionId, stakeholderId, cancellationToken) is var (batch, delivery) && !delivery.Unsubscribed)
        {
            delivery.Unsubscribed = true;
            batch.Recount();
            if (await ledger.TryWriteAsync(batch.Batch, [delivery], cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<bool> TryEraseAsync(LedgerBatch batch, DeliveryRow delivery, string? address, CancellationToken cancellationToken)
    {
        var isWaiting = batch.Batch.Is == BatchState.Ready && delivery.Own is null;
        var reason = address is null ? batch.Batch.Reason : batch.Batch.Reason?.Replace(address, "(erased)", StringComparison.OrdinalIgnoreCase);
        if (delivery.IsErased && !isWaiting && reason == batch.Batch.Reason)
        {
            return true;
        }

        (delivery.Email, delivery.Greeting, delivery.Reason, batch.Batch.Reason) = ("", "", delivery.Reason == ErasedBefore ? ErasedBefore : null, reason);
        if (isWaiting)
        {
            (delivery.Own, delivery.Reason) = (nameof(DeliveryOwnState.Suppressed), ErasedBefore);
        }

        batch.Recount();
        return await ledger.TryEraseAsync(batch, delivery, cancellationToken);
    }

    private async Task<(LedgerBatch Batch, DeliveryRow Delivery)?> ReadAsync(string distributionId, string stakeholderId, CancellationToken cancellationToken) =>
        await ledger.FindAsync(distributionId, stakeholderId, cancellationToken) is { } partition && await ledger.ReadAsync(partition, cancellationToken) is { } batch
            ? (batch, batch.Deliveries.First(delivery => delivery.StakeholderId == stakeholderId))
            : null;

    private async IAsyncEnumerable<Distribution> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await distributions.ListAsync(TablePaging.MaxRows, continuation, cancellationToken);
            foreach (var distribution in page.Items)
            {
                yield return distribution;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
