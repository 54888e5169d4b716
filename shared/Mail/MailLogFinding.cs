namespace ImpactTracker.Mail;

/// <summary>What the provider's log says of an attempt.</summary>
public enum MailLogFinding
{
    /// <summary>It shows a message of the attempt: the request was taken.</summary>
    Found,

    /// <summary>It shows none, which proves nothing yet: the log lags, and forgets after 30 days.</summary>
    NotFound,

    /// <summary>It could not be asked.</summary>
    Unavailable,
}
