namespace ImpactTracker.Distributions;

/// <summary>Counts a distribution from its ledger; nothing is kept that could disagree with the rows.</summary>
public sealed class DistributionBalance(DistributionTable distributions, LedgerTable ledger)
{
    /// <summary>A distribution with its counts, or null.</summary>
    /// <exception cref="InvalidOperationException">The balance does not hold, which is a fault of ours and must not be shown as a fact.</exception>
    public async Task<DistributionView?> GetAsync(string distributionId, CancellationToken cancellationToken) =>
        await distributions.GetAsync(distributionId, cancellationToken) is { } distribution ? await OfAsync(distribution, cancellationToken) : null;

    /// <summary>The counts of a distribution that was just read or changed.</summary>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public async Task<DistributionView> OfAsync(Distribution distribution, CancellationToken cancellationToken) =>
        Of(distribution, distribution.Audience is null ? [] : await ledger.BatchesAsync(distribution.Id, cancellationToken));

    internal static DistributionView Of(Distribution distribution, IReadOnlyList<BatchRow> batches)
    {
        var balance = Balance.Of(distribution.Audience, batches);
        return balance.Holds ? new DistributionView(distribution, balance, OutcomeCounts.Of(batches))
            : throw new InvalidOperationException($"The balance of distribution {distribution.Id} does not hold: {balance}.");
    }
}
