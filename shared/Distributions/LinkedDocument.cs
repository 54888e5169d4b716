namespace ImpactTracker.Distributions;

/// <summary>What a document link leads to.</summary>
/// <param name="Path">Where the document lies.</param>
/// <param name="Name">The name that recipients see.</param>
/// <param name="HasExpired">Whether the link's time is over.</param>
public sealed record LinkedDocument(string Path, string Name, bool HasExpired);
