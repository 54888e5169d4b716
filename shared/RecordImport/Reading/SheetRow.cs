namespace ImpactTracker.RecordImport.Reading;

/// <summary>A row of a table as text.</summary>
/// <param name="Number">As a spreadsheet counts, from 1.</param>
/// <param name="Cells">Its cells. One that is longer than is read has one character more than the limit.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Why the row cannot be read as it stands, or null.</summary>
    public string? Damage { get; init; }

    /// <summary>Whether every cell is empty: such rows are passed over.</summary>
    public bool IsBlank => Damage is null && Cells.All(static cell => string.IsNullOrWhiteSpace(cell));
}
