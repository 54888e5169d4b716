namespace ImpactTracker.Reports.Snapshots;

/// <summary>What became of a record between two reports.</summary>
public enum RecordChange
{
    /// <summary>It was not in the report before.</summary>
    Added,

    /// <summary>It was there in another version.</summary>
    Corrected,

    /// <summary>It was there and is no longer: withdrawn, or moved out of the award or the period.</summary>
    Withdrawn,
}
