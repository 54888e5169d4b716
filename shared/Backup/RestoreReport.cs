namespace ImpactTracker.Backup;

/// <summary>What a restoring did.</summary>
/// <param name="Id">The backup's day.</param>
/// <param name="TakenAt">When the backup was begun, UTC: what happened after it is lost.</param>
/// <param name="Rows">How many rows each table got.</param>
/// <param name="Done">What was done afterwards, in sentences.</param>
public sealed record RestoreReport(string Id, DateTimeOffset TakenAt, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Done);
