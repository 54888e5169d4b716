namespace ImpactTracker.Records;

/// <summary>A page of the history of a record.</summary>
/// <param name="Versions">The latest first.</param>
/// <param name="Latest">The record's present version; so many versions there are.</param>
public sealed record RecordHistory<T>(IReadOnlyList<RecordVersion<T>> Versions, int Latest)
    where T : AwardRecord
{
    /// <summary>The version that the next page ends before; null where the first version is on this one.</summary>
    public int? Before => Versions[^1].Version is > 1 and var first ? first : null;
}
