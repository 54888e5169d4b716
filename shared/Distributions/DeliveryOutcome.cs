namespace ImpactTracker.Distributions;

/// <summary>
/// What became of a message after the provider took it. Later values outrank earlier ones, whatever the order in which events arrive: a
/// mailbox that bounces after "delivered" has bounced.
/// </summary>
internal enum DeliveryOutcome
{
    /// <summary>The receiving host asked to try later.</summary>
    Deferred = 1,

    /// <summary>The receiving host has it.</summary>
    Delivered = 2,

    /// <summary>The provider did not try, because of its own suppression lists.</summary>
    Dropped = 3,

    /// <summary>The receiving host refused it.</summary>
    Bounced = 4,
}
