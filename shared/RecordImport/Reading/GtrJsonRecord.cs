namespace ImpactTracker.RecordImport.Reading;

/// <summary>An outcome in JSON: what it tells of, and its fields as text.</summary>
internal sealed record GtrJsonRecord(RecordKind Kind, IReadOnlyDictionary<Field, string> Fields);
