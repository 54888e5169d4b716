namespace ImpactTracker.Documents.Tabular;

/// <summary>A table as an XLSX workbook of one sheet, written row by row.</summary>
internal static class WorkbookFile
{
    public static async Task WriteAsync<T>(Stream output, string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        // A zip archive is written synchronously, which the body of an HTTP answer refuses.
        using var spool = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (var workbook = new WorkbookSheets(spool))
        {
            await workbook.SheetAsync(name, columns, rows, cancellationToken);
            workbook.End();
        }

        spool.Position = 0;
        await spool.CopyToAsync(output, cancellationToken);
    }
}
