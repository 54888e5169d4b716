namespace ImpactTracker.Storage;

/// <summary>A document that was set aside for a person to look at.</summary>
/// <param name="Path">Container and name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="At">When it was set aside, UTC.</param>
/// <param name="Reason">Why.</param>
public sealed record AsideDocument(string Path, long Bytes, DateTimeOffset At, string? Reason);
