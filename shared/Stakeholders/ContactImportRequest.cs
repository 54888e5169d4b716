namespace ImpactTracker.Stakeholders;

/// <summary>How a file of contacts is to be imported.</summary>
/// <param name="List">The list that the contacts join, or null for none.</param>
/// <param name="DryRun">Only tell what would become of its rows.</param>
/// <param name="Defaults">What the file does not say.</param>
public sealed record ContactImportRequest(string? List, bool DryRun, ContactDefaults Defaults);
