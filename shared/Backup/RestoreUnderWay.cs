namespace ImpactTracker.Backup;

/// <summary>That a restoring was begun: it is let into tables that it has half filled, and no other is.</summary>
/// <param name="Id">The backup's day.</param>
/// <param name="StartedAt">When, UTC.</param>
internal sealed record RestoreUnderWay(string Id, DateTimeOffset StartedAt);
