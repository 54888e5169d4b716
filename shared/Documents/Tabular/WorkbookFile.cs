using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ImpactTracker.Documents.Tabular;

/// <summary>A table as an XLSX workbook of one sheet, written row by row. Text cells are text: a spreadsheet does not run them.</summary>
internal static partial class WorkbookFile
{
    public static async Task WriteAsync<T>(Stream output, string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        // A workbook is a zip archive whose index is written last and needs to seek.
        using var spool = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (var document = SpreadsheetDocument.Create(spool, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part))
            {
                writer.WriteStartElement(new Worksheet());
                writer.WriteStartElement(new SheetData());
                Row(writer, columns.Select(static column => (column.Name, false)));
                await foreach (var row in rows.WithCancellation(cancellationToken))
                {
                    Row(writer, columns.Select(column => (Writable(column.Value(row) ?? ""), column.IsNumber)));
                }

                writer.WriteEndElement();
                writer.WriteEndElement();
            }

            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        }

        spool.Position = 0;
        await spool.CopyToAsync(output, cancellationToken);
    }

    private static void Row(OpenXmlWriter writer, IEnumerable<(string Text, bool IsNumber)> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var (text, isNumber) in cells)
        {
            writer.WriteElement(isNumber && text.Length > 0
                ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(text) }
                : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) });
        }

        writer.WriteEndElement();
    }

    // Characters that XML 1.0 cannot hold would make a workbook that nobody can open; what reads like the escape of one is escaped itself.
    private static string Writable(string text) =>
        Escape().Replace(string.Concat(text.EnumerateRunes().Where(static rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))), "_x005F$0");

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
