namespace ImpactTracker.Distributions;

/// <summary>What was sent, over a distribution and those that repeat it for whom it did not reach.</summary>
public sealed class SentLedger(DistributionTable distributions, LedgerTable ledger, AudienceSnapshots snapshots)
{
    private const int MostRepeats = 1000;

    /// <summary>
    /// The stakeholders whom a distribution did not reach: refused or dropped by the provider, bounced, called off before they were posted, or left
    /// out because their entry did not allow mail. Not those who must not be mailed, and not those of whom nothing is known yet.
    /// </summary>
    internal async Task<SortedSet<string>> NotReachedAsync(string distributionId, CancellationToken cancellationToken)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        missing.UnionWith((await snapshots.GetAsync(distributionId, cancellationToken))?.Excluded.Keys ?? []);
        foreach (var batch in await ledger.BatchesAsync(distributionId, cancellationToken))
        {
            if (await ledger.ReadAsync(batch.PartitionKey, cancellationToken) is { } read)
            {
                missing.UnionWith(read.Deliveries.Where(delivery => Delivery.Of(read.Batch, delivery).IsNotReached).Select(static delivery => delivery.StakeholderId));
            }
        }

        return missing;
    }

    /// <summary>The distribution that others repeat, itself if it repeats none, and what became of each recipient in the last that went to them.</summary>
    internal async Task<(Distribution First, IReadOnlyList<Delivery> Deliveries)> OfAsync(Distribution distribution, CancellationToken cancellationToken)
    {
        var first = distribution;
        while (first.ResendOf is { } before && await distributions.GetAsync(before, cancellationToken) is { } earlier)
        {
            first = earlier;
        }

        var last = new Dictionary<string, Delivery>(StringComparer.Ordinal);
        var next = first;
        for (var turn = 0; next is not null && turn < MostRepeats; turn++)
        {
            foreach (var batch in await ledger.BatchesAsync(next.Id, cancellationToken))
            {
                foreach (var delivery in (await ledger.ReadAsync(batch.PartitionKey, cancellationToken))?.DeliveriesOf ?? [])
                {
                    last[delivery.Stakeholder] = delivery;
                }
            }

            next = next.ResentAs is { } after ? await distributions.GetAsync(after, cancellationToken) : null;
        }

        return (first, [.. last.Values]);
    }
}
