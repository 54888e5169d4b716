using System.Globalization;
using System.Text;
using CsvHelper;

namespace ImpactTracker.Documents.Tabular;

/// <summary>A table as CSV in UTF-8 with a byte order mark, by which spreadsheets know it; written row by row, formulas guarded.</summary>
/// <param name="output">Where to; it stays open. One that refuses to be written synchronously needs the methods that say Async.</param>
/// <param name="columns">The columns in order.</param>
internal sealed class CsvSheet<T>(Stream output, IReadOnlyList<SheetColumn<T>> columns) : IDisposable, IAsyncDisposable
{
    private readonly CsvWriter csv = new(new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), CultureInfo.InvariantCulture);

    /// <summary>Writes the headings.</summary>
    public void Begin()
    {
        Headings();
        csv.NextRecord();
    }

    /// <inheritdoc cref="Begin"/>
    public Task BeginAsync()
    {
        Headings();
        return csv.NextRecordAsync();
    }

    /// <summary>Writes a row.</summary>
    public void Row(T row)
    {
        Cells(row);
        csv.NextRecord();
    }

    /// <inheritdoc cref="Row"/>
    public Task RowAsync(T row)
    {
        Cells(row);
        return csv.NextRecordAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => csv.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => csv.DisposeAsync();

    private void Headings()
    {
        foreach (var column in columns)
        {
            csv.WriteField(column.Name);
        }
    }

    private void Cells(T row)
    {
        foreach (var column in columns)
        {
            csv.WriteField(FormulaGuard.Guarded(column.Value(row) ?? ""));
        }
    }
}
