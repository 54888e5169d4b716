namespace ImpactTracker.RecordImport;

/// <summary>How a file is to be imported.</summary>
/// <param name="Award">The award that its records belong to, where the file does not say; null when it does.</param>
/// <param name="DryRun">Only tell what would become of its rows.</param>
/// <param name="Caller">Who asks; it stands in the records.</param>
public sealed record ImportRequest(string? Award, bool DryRun, string Caller);
