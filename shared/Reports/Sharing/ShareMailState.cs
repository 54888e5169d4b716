namespace ImpactTracker.Reports.Sharing;

/// <summary>Where the mail with a link stands. It is posted once: what may have been taken is not sent again by itself.</summary>
public enum ShareMailState
{
    /// <summary>There is nobody to mail it to.</summary>
    None,

    /// <summary>It waits to be posted.</summary>
    Due,

    /// <summary>It is being posted.</summary>
    Posting,

    /// <summary>The mail provider took it.</summary>
    Accepted,

    /// <summary>The mail provider refused it.</summary>
    Refused,

    /// <summary>It was posted without an answer.</summary>
    Unknown,
}
