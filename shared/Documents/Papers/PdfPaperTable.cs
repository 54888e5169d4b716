using Markdig.Extensions.Tables;

namespace ImpactTracker.Documents.Papers;

/// <summary>Draws a table whose rows come while it is drawn: the widths of columns are known before.</summary>
internal static class PdfPaperTable
{
    public const double CaptionSize = 10;

    public static void Write(MarkdownPdfFlow flow, MarkdownPdfPrinter printer, PaperTable table, PdfTag tag)
    {
        if (!MarkdownPdfColumns.Fit(table.Columns.Count, flow.Width))
        {
            AsText(flow, printer, table, tag);
            return;
        }

        var rows = new MarkdownPdfRows(flow, printer, Widths(table, flow.Width), [.. table.Columns.Select(static column => column.IsNumber ? TableColumnAlign.Right : (TableColumnAlign?)null)]);
        Row(table.Columns.Select(static column => PdfPaper.Spans(PlainText.Line(column.Heading), PdfFontFamily.Bold)), isHeading: true);
        foreach (var row in PaperRows.Of(table))
        {
            Row(row.Select(static cell => PdfPaper.Spans(PlainText.Of(cell))), isHeading: false);
        }

        void Row(IEnumerable<List<MarkdownPdfSpan>> cells, bool isHeading)
        {
            var rowTag = tag.Add("TR");
            rows.Write(cells, isHeading, rowTag);
            if (!isHeading)
            {
                // The heading is held back until its first row is drawn.
                rowTag.Close();
            }
        }
    }

    /// <summary>Each column is as wide as its heading's longest word needs, and has its share of what is left.</summary>
    private static double[] Widths(PaperTable table, double width)
    {
        const double Padding = (2 * MarkdownPdfStyle.CellPadding) + 1;
        var count = table.Columns.Count;
        var most = Math.Max(width / count, width * 0.4);
        double[] least = [.. table.Columns.Select(column => Math.Min(most, Padding + PdfText.Drawable(PlainText.Line(column.Heading)).Split(' ').Max(static word => PdfFonts.Measure(word, PdfFontFamily.Bold, MarkdownPdfRows.Size))))];
        var spare = width - least.Sum();
        if (spare <= 0)
        {
            return [.. least.Select(one => one * width / least.Sum())];
        }

        double[] wanted = [.. PaperRows.Shares(table).Zip(least, (share, one) => Math.Max(0, (share * width) - one))];
        return [.. least.Zip(wanted, (one, more) => one + (spare * more / wanted.Sum()))];
    }

    /// <summary>More columns than the page has room for: rows of text.</summary>
    private static void AsText(MarkdownPdfFlow flow, MarkdownPdfPrinter printer, PaperTable table, PdfTag tag)
    {
        var paragraphs = new MarkdownPdfParagraphs(flow, printer);
        foreach (var row in PaperRows.Of(table).Prepend([.. table.Columns.Select(static column => column.Heading)]))
        {
            var rowTag = tag.Add("TR");
            paragraphs.Write(PdfPaper.Spans(PlainText.Of(string.Join(" | ", row))), rowTag.Add("TD"));
            rowTag.Close();
        }
    }
}
