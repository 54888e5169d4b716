namespace ImpactTracker.Documents.Tabular;

/// <summary>A column of a table that is written as a file.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Value">Its text for a row; null for an empty cell.</param>
/// <param name="IsNumber">Whether a spreadsheet may treat it as a number.</param>
/// <param name="IsLong">Whether its text may be longer than a cell of a workbook.</param>
internal sealed record SheetColumn<T>(string Name, Func<T, string?> Value, bool IsNumber = false, bool IsLong = false);
