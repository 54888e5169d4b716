namespace ImpactTracker.Distributions;

/// <summary>A distribution with its counts, taken from the ledger at this moment.</summary>
public sealed record DistributionView(Distribution Distribution, Balance Balance, OutcomeCounts Outcomes);
