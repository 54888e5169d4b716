namespace ImpactTracker.Distributions;

/// <summary>Where a batch stands. The state of a delivery follows from it until the delivery has a state of its own.</summary>
internal enum BatchState
{
    /// <summary>Nothing was posted, or what was posted was not taken.</summary>
    Ready,

    /// <summary>An attempt is under way.</summary>
    Claimed,

    /// <summary>The provider has taken it.</summary>
    Accepted,

    /// <summary>The provider will not take it.</summary>
    Refused,

    /// <summary>An attempt ended without an answer; it is not tried again before evidence says what happened.</summary>
    Unknown,

    /// <summary>Called off before anything was posted; the refused of it stay refused.</summary>
    Cancelled,
}
