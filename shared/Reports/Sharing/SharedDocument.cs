namespace ImpactTracker.Reports.Sharing;

/// <summary>What a link leads to.</summary>
/// <param name="File">The document; null where the link has expired or was withdrawn.</param>
/// <param name="Name">What it is called when it is saved.</param>
public sealed record SharedDocument(ReportFile? File, string Name);
