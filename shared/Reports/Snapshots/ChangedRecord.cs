namespace ImpactTracker.Reports.Snapshots;

/// <summary>A record that two reports differ in.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Kind">award, activity, influence or narrative.</param>
/// <param name="Id">Its id; of a narrative the award's id, a slash and the section.</param>
/// <param name="Title">What it is called, or was.</param>
public sealed record ChangedRecord(RecordChange Change, string Kind, string Id, string Title);
