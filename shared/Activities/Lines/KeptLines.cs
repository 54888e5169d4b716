using ImpactTracker.Records;

namespace ImpactTracker.Activities.Lines;

/// <summary>The lines of an award as they were.</summary>
/// <param name="Mark">The state of the records that they were read in.</param>
/// <param name="Lines">In the order of logging.</param>
public sealed record KeptLines(RecordMark Mark, IReadOnlyList<ActivityLine> Lines);
