namespace ImpactTracker.Records;

/// <summary>Whether an activity counts.</summary>
public enum RecordStatus
{
    /// <summary>It counts.</summary>
    Logged,

    /// <summary>It was taken back; it is kept and no longer counts.</summary>
    Withdrawn,
}
