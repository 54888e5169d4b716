namespace ImpactTracker.MailSink.Keeping;

/// <summary>What becomes of a message instead of, or after, its delivery. Decided when it is accepted.</summary>
[Flags]
internal enum Outcomes
{
    /// <summary>Delivered, and nothing more.</summary>
    Delivered = 0,

    /// <summary>Not delivered: the recipient's server refused it for good.</summary>
    Bounced = 1,

    /// <summary>Delivered and reported as spam.</summary>
    Complained = 2,

    /// <summary>Delivered and unsubscribed from.</summary>
    Unsubscribed = 4,
}
