namespace ImpactTracker.Documents.Papers;

/// <summary>A table.</summary>
/// <param name="Caption">What it shows, in one line.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a text for each column; read once, while the table is written.</param>
public sealed record PaperTable(string Caption, IReadOnlyList<PaperColumn> Columns, IEnumerable<IReadOnlyList<string>> Rows);
