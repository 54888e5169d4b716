using System.Globalization;
using System.Text;
using CsvHelper;

namespace ImpactTracker.Documents.Tabular;

/// <summary>A table as CSV in UTF-8 with a byte order mark, by which spreadsheets know it; written row by row, formulas guarded.</summary>
internal static class CsvFile
{
    public static async Task WriteAsync<T>(Stream output, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Name);
        }

        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var column in columns)
            {
                csv.WriteField(FormulaGuard.Guarded(column.Value(row) ?? ""));
            }

            await csv.NextRecordAsync();
        }
    }
}
