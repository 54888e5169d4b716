namespace ImpactTracker.Distributions;

/// <summary>A distribution with its counts, taken from the ledger at one moment.</summary>
/// <param name="Distribution">The distribution.</param>
/// <param name="Balance">Where everybody is.</param>
/// <param name="Outcomes">What became of accepted messages.</param>
public sealed record DistributionView(Distribution Distribution, Balance Balance, OutcomeCounts Outcomes)
{
    /// <summary>Whether its numbers may still change by themselves, late outcomes apart.</summary>
    public bool IsMoving => Distribution.State is DistributionState.Scheduled or DistributionState.Freezing or DistributionState.Sending or DistributionState.Paused || Balance.Pending + Balance.Unknown > 0;

    /// <summary>Whether it can be held.</summary>
    public bool MayPause => DistributionMoves.Pausable.Contains(Distribution.State);

    /// <summary>Whether it can go on.</summary>
    public bool MayResume => Distribution.State == DistributionState.Paused;

    /// <summary>Whether it can be called off.</summary>
    public bool MayCancel => DistributionMoves.Cancellable.Contains(Distribution.State);

    /// <summary>Of how many it is known that they were not reached, or were left out because their entry did not allow mail.</summary>
    public int NotReached => Balance.Excluded + Balance.Rejected + Outcomes.Bounced + Outcomes.Dropped;

    /// <summary>Whether it can be repeated for those whom it did not reach.</summary>
    public bool MayResend => DistributionResend.Refusal(this) is null && Distribution.ResentAs is null && NotReached > 0;

    /// <summary>One that was just asked for: nobody is counted yet.</summary>
    public static DistributionView New(Distribution distribution) => new(distribution, Balance.Of(null, []), OutcomeCounts.Of([]));
}
