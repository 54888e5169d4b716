namespace ImpactTracker.Documents.Papers;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">How many, not negative.</param>
/// <param name="Target">How many were planned, shown as a mark; null where nothing was.</param>
public sealed record PaperBar(string Label, long Value, long? Target = null);
