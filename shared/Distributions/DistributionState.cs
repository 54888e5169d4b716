namespace ImpactTracker.Distributions;

/// <summary>Where a distribution stands.</summary>
public enum DistributionState
{
    /// <summary>It waits for its time.</summary>
    Scheduled,

    /// <summary>Its audience is being written down.</summary>
    Freezing,

    /// <summary>The audience is fixed; messages are being sent and their outcomes awaited.</summary>
    Sending,

    /// <summary>Somebody must act before more is sent, as <see cref="Distribution.Note"/> says.</summary>
    Paused,

    /// <summary>Nothing is pending or unknown, and the engagement activity is logged.</summary>
    Settled,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>Its time passed by more than the allowed lateness; nothing was sent.</summary>
    Missed,
}
