namespace ImpactTracker.Reports.Snapshots;

/// <summary>A record as a report had it.</summary>
/// <param name="Kind">award, activity, influence or narrative.</param>
/// <param name="Id">Its id; of a narrative the award's id, a slash and the section.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">What it was called.</param>
internal sealed record SnapshotRecord(string Kind, string Id, int Version, string Title);
