namespace ImpactTracker.Backup;

/// <summary>A table in a backup.</summary>
/// <param name="Name">The table's name; its file is <c>{name}.jsonl.gz</c>.</param>
/// <param name="Rows">How many rows were written.</param>
/// <param name="Sha256">Of the file's bytes, 64 lower-case hexadecimal digits.</param>
public sealed record BackedUpTable(string Name, long Rows, string Sha256);
