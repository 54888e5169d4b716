namespace ImpactTracker.Documents.Papers;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">How many, not negative.</param>
/// <param name="Target">How many were planned, shown as a mark; null where nothing was.</param>
/// <param name="Link">An http or https address where what was counted can be read, or null. On paper it would only be in the way.</param>
public sealed record PaperBar(string Label, long Value, long? Target = null, string? Link = null);
