namespace ImpactTracker.Reports.Snapshots;

/// <summary>A record that two reports differ in.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Kind">award, activity, influence or narrative.</param>
/// <param name="Id">Its id; of a narrative the award's id, a slash and the section.</param>
/// <param name="Title">What it is called, or was.</param>
public sealed record ChangedRecord(RecordChange Change, string Kind, string Id, string Title)
{
    /// <summary>Which text it is; null of an award, activity or influence.</summary>
    internal string? Section => Kind == "narrative" ? Id[(Id.IndexOf('/', StringComparison.Ordinal) + 1)..] : null;
}
