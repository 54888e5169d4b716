namespace ImpactTracker.Coverage;

/// <summary>How far an organisation was reached, by the best that happened with any of its mailboxes.</summary>
public enum CoverageState
{
    /// <summary>It took part in an activity, or a brief was delivered to it.</summary>
    Reached,

    /// <summary>A brief was sent to it and its delivery is not confirmed.</summary>
    Sent,

    /// <summary>A brief was sent to it and came back or was refused, and nothing else reached it.</summary>
    Bounced,

    /// <summary>None of its mailboxes on the list may be written to.</summary>
    Suppressed,

    /// <summary>Nothing was tried.</summary>
    Never,
}
