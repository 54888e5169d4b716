using ImpactTracker.Records;

namespace ImpactTracker.Functions.Pages.History;

/// <summary>One version of a record, whatever its kind.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="ChangedAt">When, UTC.</param>
/// <param name="ChangedBy">Who.</param>
/// <param name="Changes">What is different from the version before; empty for the first.</param>
public sealed record HistoryEntry(int Version, DateTimeOffset ChangedAt, string ChangedBy, IReadOnlyList<FieldChange> Changes);
