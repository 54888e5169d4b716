namespace ImpactTracker.Distributions;

/// <summary>
/// Which state of a distribution may follow which: the one place. <see cref="DistributionTable"/> refuses to write any other step, and the
/// commands that callers give are held to the same table.
/// </summary>
/// <remarks>
/// Settled is the end. Missed and cancelled are ends too, save that the same request made again gives a new time to what nobody was sent
/// anything of. What was paused before its audience was fixed waits for its time again; what was paused afterwards goes on sending.
/// </remarks>
internal static class DistributionMoves
{
    /// <summary>States that a caller may pause.</summary>
    public static readonly DistributionState[] Pausable = From(DistributionState.Paused);

    /// <summary>States that a caller may call off.</summary>
    public static readonly DistributionState[] Cancellable = From(DistributionState.Cancelled);

    /// <summary>States in which batches of a distribution may still be claimed, or their outcome be open.</summary>
    public static readonly DistributionState[] Open = [DistributionState.Sending, DistributionState.Paused, DistributionState.Cancelled];

    /// <summary>Whether this step is one of the table.</summary>
    public static bool Allows(DistributionState from, DistributionState to) => from == to || Next(from).Contains(to);

    private static DistributionState[] Next(DistributionState state) => state switch
    {
        DistributionState.Scheduled => [DistributionState.Freezing, DistributionState.Missed, DistributionState.Paused, DistributionState.Cancelled],
        DistributionState.Freezing => [DistributionState.Sending, DistributionState.Paused, DistributionState.Cancelled],
        DistributionState.Sending => [DistributionState.Settled, DistributionState.Paused, DistributionState.Cancelled],
        DistributionState.Paused => [DistributionState.Scheduled, DistributionState.Sending, DistributionState.Cancelled],
        DistributionState.Missed or DistributionState.Cancelled => [DistributionState.Scheduled],
        _ => [],
    };

    private static DistributionState[] From(DistributionState to) => [.. Enum.GetValues<DistributionState>().Where(from => Next(from).Contains(to))];
}
