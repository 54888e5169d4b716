namespace ImpactTracker.MailSink.Behaviours;

/// <summary>How requests to send are met.</summary>
internal enum BehaviourMode
{
    /// <summary>As documented.</summary>
    Ok,

    /// <summary>429 with the documented headers; nothing is kept.</summary>
    RateLimit,

    /// <summary>500; nothing is kept.</summary>
    ServerError,

    /// <summary>The message is kept and the connection broken before the answer: the caller cannot know.</summary>
    AcceptThenDrop,

    /// <summary>The connection is broken; nothing is kept. To the caller it looks like <see cref="AcceptThenDrop"/>.</summary>
    Drop,

    /// <summary>Kept at once, answered after the delay.</summary>
    Slow,

    /// <summary>413 whenever something is attached; else as documented.</summary>
    TooLarge,

    /// <summary>400 naming one recipient, whenever it is in the request; else as documented.</summary>
    RefuseRecipient,
}
