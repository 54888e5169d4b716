namespace ImpactTracker.Distributions;

/// <summary>A distribution with its counts, taken from the ledger at one moment.</summary>
/// <param name="Distribution">The distribution.</param>
/// <param name="Balance">Where everybody is.</param>
/// <param name="Outcomes">What became of accepted messages.</param>
public sealed record DistributionView(Distribution Distribution, Balance Balance, OutcomeCounts Outcomes)
{
    /// <summary>One that was just asked for: nobody is counted yet.</summary>
    public static DistributionView New(Distribution distribution) => new(distribution, Balance.Of(null, []), OutcomeCounts.Of([]));
}
