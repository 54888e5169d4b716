using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Cell = System.Collections.Generic.List<System.Collections.Generic.List<ImpactTracker.Documents.MarkdownPdfPiece>>;

namespace ImpactTracker.Documents;

/// <summary>Draws a table. A row is kept on one page where it fits; on each further page the heading row is drawn again.</summary>
internal sealed class MarkdownPdfTable(MarkdownPdfFlow flow, MarkdownPdfPrinter printer)
{
    private const double Size = 9.5;
    private const double LineHeight = Size * 1.36;
    private const double Padding = MarkdownPdfStyle.CellPadding;

    private double[] columns = [];
    private TableColumnAlign?[] alignments = [];

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

        columns = MarkdownPdfColumns.Share([.. rows.Select(r => r.Cells)], count, Size, 2 * Padding, flow.Width);
        alignments = [.. Enumerable.Range(0, count).Select(i => i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null)];
        var headings = rows.Where(r => r.IsHeading).Select(r => Break(r.Cells)).ToList();
        foreach (var row in rows)
        {
            var cells = Break(row.Cells);
            var isHeading = row.IsHeading;
            var height = Height(cells);
            var tall = height + headings.Sum(Height) > MarkdownPdfStyle.Bottom - MarkdownPdfStyle.Top;
            var wanted = tall ? LineHeight + (2 * Padding) : isHeading ? height + (2 * LineHeight) + (2 * Padding) : height;
            if (wanted > flow.Room())
            {
                NextPage(isHeading ? [] : headings);
            }

            Row(cells, isHeading, tag.Add("TR"), isHeading ? [] : headings);
        }
    }

    private void NextPage(List<List<Cell>> headings)
    {
        flow.Need(double.MaxValue);
        foreach (var heading in headings.Where(h => Height(h) < (MarkdownPdfStyle.Bottom - MarkdownPdfStyle.Top) / 3))
        {
            var top = flow.Take(Height(heading));
            flow.Page.Fill(flow.Left, top, columns.Sum(), Height(heading), MarkdownPdfStyle.Shade);
            Draw(heading, null, top, 0, int.MaxValue);
        }
    }

    /// <summary>Draws a row, over several pages where it is taller than one.</summary>
    private void Row(List<Cell> cells, bool isHeading, PdfTag tag, List<List<Cell>> headings)
    {
        var tags = cells.Select(_ => isHeading ? tag.Add("TH", " /A << /O /Table /Scope /Column >>") : tag.Add("TD")).ToList();
        var total = Math.Max(1, cells.Max(c => c.Count));
        for (var from = 0; from < total;)
        {
            var fitting = Math.Max(1, (int)((flow.Room() - (2 * Padding)) / LineHeight));
            var to = Math.Min(total, from + fitting);
            var height = ((to - from) * LineHeight) + (2 * Padding);
            var top = flow.Take(height);
            if (isHeading)
            {
                flow.Page.Fill(flow.Left, top, columns.Sum(), height, MarkdownPdfStyle.Shade);
            }

            Draw(cells, tags, top, from, to);
            flow.Page.Fill(flow.Left, top + height - 0.5, columns.Sum(), 0.5, MarkdownPdfStyle.Rule);
            from = to;
            if (from < total)
            {
                NextPage(headings);
            }
        }
    }

    private void Draw(List<Cell> cells, List<PdfTag>? tags, double top, int from, int to)
    {
        var left = flow.Left;
        foreach (var (column, lines) in cells.Index())
        {
            foreach (var (index, line) in lines.Take(to).Skip(from).Index())
            {
                var slack = columns[column] - (2 * Padding) - line.Sum(p => p.Width);
                var shift = alignments[column] switch { TableColumnAlign.Right => slack, TableColumnAlign.Center => slack / 2, _ => 0 };
                var y = top + Padding + (index * LineHeight);
                if (tags is null)
                {
                    // A repeated heading is furniture: it has been read out already.
                    printer.Label(string.Concat(line.Select(p => p.Text)), null, left + Padding + shift, y, LineHeight, new PdfTextStyle(Size, PdfFontFamily.Bold, MarkdownPdfStyle.Accent));
                }
                else
                {
                    printer.Line(line, tags[column], left + Padding + shift, y, LineHeight, Size, tags[column].Type == "TH" ? MarkdownPdfStyle.Accent : MarkdownPdfStyle.Ink, from + index == lines.Count - 1);
                }
            }

            left += columns[column];
        }
    }

    private List<Cell> Break(List<List<MarkdownPdfSpan>> cells) =>
        [.. cells.Select((c, i) => MarkdownPdfLines.Break(c, Size, columns[i] - (2 * Padding)))];

    private static List<(bool IsHeading, List<List<MarkdownPdfSpan>> Cells)> Rows(Table table) =>
        [.. table.OfType<TableRow>().Select(r => (r.IsHeader, r.OfType<TableCell>().Select(c => Spans(c, r.IsHeader)).ToList()))];

    private static double Height(List<Cell> cells) => (Math.Max(1, cells.Max(c => c.Count)) * LineHeight) + (2 * Padding);

    private static List<MarkdownPdfSpan> Spans(TableCell cell, bool isHeading) =>
        [.. cell.Descendants<LeafBlock>().SelectMany(b => MarkdownPdfSpans.Read(b.Inline, isHeading ? PdfFontFamily.Bold : 0))];
}
