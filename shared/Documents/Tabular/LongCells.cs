using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Documents.Tabular;

/// <summary>
/// A cell of a workbook shows 32,767 characters, and Excel takes a workbook with a longer one for damaged. What a long text has beyond that goes on in further columns
/// at the end of the table, named after its column: <c>impact_2</c> and so on. An import puts them together again.
/// </summary>
internal static class LongCells
{
    /// <summary>Columns whose every cell fits.</summary>
    public static IReadOnlyList<SheetColumn<T>> Split<T>(IReadOnlyList<SheetColumn<T>> columns) =>
    [
        .. columns.Select(static column => column.IsLong ? new SheetColumn<T>(column.Name, row => LongText.Of(column.Value(row)).First) : column),
        .. from column in columns
           where column.IsLong
           from number in Enumerable.Range(1, LongText.Parts - 1)
           select new SheetColumn<T>(Name(column.Name, number), row => LongText.Of(column.Value(row))[number]),
    ];

    /// <summary>What the column is called in which a text goes on.</summary>
    /// <param name="column">The column in which it begins.</param>
    /// <param name="number">The number of its part, from 1.</param>
    public static string Name(string column, int number) => string.Create(CultureInfo.InvariantCulture, $"{column}_{number + 1}");
}
