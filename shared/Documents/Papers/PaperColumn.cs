namespace ImpactTracker.Documents.Papers;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its share of the width, in comparison with the other columns.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand to the right.</param>
/// <param name="NamesRecords">Whether its cells may be numbers of records, such as "1–3, 7" or "P2"; where a reader can follow them they lead to the records.</param>
public sealed record PaperColumn(string Heading, int Width = 1, bool IsNumber = false, bool NamesRecords = false);
