using System.Globalization;
using System.Text;
using CsvHelper;

namespace ImpactTracker.Documents.Tabular;

/// <summary>Writes a CSV file row by row, in UTF-8 with the mark by which spreadsheets know it; no cell can be run as a formula.</summary>
/// <param name="output">Where to; it stays open.</param>
/// <param name="columns">The columns in order.</param>
internal sealed class CsvSheet<T>(Stream output, IReadOnlyList<SheetColumn<T>> columns) : IDisposable
{
    private readonly CsvWriter csv = new(new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), CultureInfo.InvariantCulture);

    /// <summary>Writes the headings.</summary>
    public void Begin() => Write(columns.Select(static column => column.Name));

    /// <summary>Writes a row.</summary>
    public void Row(T row) => Write(columns.Select(column => FormulaGuard.Guarded(column.Value(row) ?? "")));

    /// <summary>Everything is with the output.</summary>
    public void End() => csv.Flush();

    /// <inheritdoc/>
    public void Dispose() => csv.Dispose();

    private void Write(IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }
}
