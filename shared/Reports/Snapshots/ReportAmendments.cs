namespace ImpactTracker.Reports.Snapshots;

/// <summary>What a report amends of an issued one.</summary>
/// <param name="Report">The report that was issued last on the same awards in the same layout.</param>
/// <param name="IssuedAt">When, UTC.</param>
/// <param name="IssuedBy">By whom.</param>
/// <param name="Changes">What is different now of what the layout shows.</param>
public sealed record ReportAmendments(string Report, DateTimeOffset IssuedAt, string IssuedBy, ReportChanges Changes);
