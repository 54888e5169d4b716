namespace ImpactTracker.Storage;

/// <summary>A document that waits to be worked on.</summary>
/// <param name="Path">Container and name.</param>
/// <param name="Hints">How often a sweep has sent a hint about it.</param>
/// <param name="Since">When it was stored, or the last hint was sent, UTC.</param>
public sealed record WaitingDocument(string Path, int Hints, DateTimeOffset Since);
