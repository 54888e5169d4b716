namespace ImpactTracker.Reports.Sharing;

/// <summary>Where the mail with a link stands, to one recipient or to all of them. It is posted once: what may have been taken is not sent again by itself.</summary>
public enum ShareMailState
{
    /// <summary>Nothing is mailed: there is nobody to mail it to, or the link ended first.</summary>
    None,

    /// <summary>It waits to be posted.</summary>
    Due,

    /// <summary>Somebody has claimed it and is posting it.</summary>
    Posting,

    /// <summary>The mail provider took it.</summary>
    Accepted,

    /// <summary>The mail provider refused it.</summary>
    Refused,

    /// <summary>It was posted without an answer.</summary>
    Unknown,

    /// <summary>The address must not be written to; it was not posted.</summary>
    Suppressed,
}
