namespace ImpactTracker.Backup;

/// <summary>What a backup holds. It is written last: a backup without one did not end and is of no use.</summary>
/// <param name="Id">The day, as in <c>2018-12-13</c>, UTC.</param>
/// <param name="StartedAt">When the first row was read, UTC.</param>
/// <param name="EndedAt">When the last row was read, UTC. Rows that changed in between are in it as before or as after.</param>
/// <param name="Tables">Each table with its count and hash.</param>
public sealed record BackupManifest(string Id, DateTimeOffset StartedAt, DateTimeOffset EndedAt, IReadOnlyList<BackedUpTable> Tables);
