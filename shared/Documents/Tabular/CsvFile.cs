namespace ImpactTracker.Documents.Tabular;

/// <summary>A table as CSV, written row by row as <see cref="CsvSheet{T}"/> says.</summary>
internal static class CsvFile
{
    public static async Task WriteAsync<T>(Stream output, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var sheet = new CsvSheet<T>(output, columns);
        await sheet.BeginAsync();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await sheet.RowAsync(row);
        }
    }
}
