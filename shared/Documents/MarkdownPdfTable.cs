using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImpactTracker.Documents;

/// <summary>Draws a table of a Markdown document.</summary>
internal sealed class MarkdownPdfTable(MarkdownPdfFlow flow, MarkdownPdfPrinter printer)
{
    /// <summary>The words of a row, for a table with more columns than the page has room for.</summary>
    public static IEnumerable<List<MarkdownPdfSpan>> RowsAsText(Table table) =>
        Rows(table).Select(r => r.Cells.SelectMany(c => c.Append(new MarkdownPdfSpan(" | ", 0, null))).SkipLast(1).ToList());

    public void Write(Table table, PdfTag tag)
    {
        var rows = Rows(table);
        var count = rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count);
        if (count == 0)
        {
            return;
        }

        var columns = MarkdownPdfColumns.Share([.. rows.Select(r => r.Cells)], count, MarkdownPdfRows.Size, 2 * MarkdownPdfStyle.CellPadding, flow.Width);
        var drawn = new MarkdownPdfRows(flow, printer, columns, [.. Enumerable.Range(0, count).Select(i => i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null)]);
        foreach (var row in rows)
        {
            drawn.Write(row.Cells, row.IsHeading, tag.Add("TR"));
        }

        flow.Release();
    }

    private static List<(bool IsHeading, List<List<MarkdownPdfSpan>> Cells)> Rows(Table table) =>
        [.. table.OfType<TableRow>().Select(r => (r.IsHeader, r.OfType<TableCell>().Select(c => Spans(c, r.IsHeader)).ToList()))];

    private static List<MarkdownPdfSpan> Spans(TableCell cell, bool isHeading) =>
        [.. cell.Descendants<LeafBlock>().SelectMany(b => MarkdownPdfSpans.Read(b.Inline, isHeading ? PdfFontFamily.Bold : 0))];
}
