using Markdig.Extensions.Tables;
using Cell = System.Collections.Generic.List<System.Collections.Generic.List<ImpactTracker.Documents.MarkdownPdfPiece>>;

namespace ImpactTracker.Documents;

/// <summary>Draws the rows of a table one after the other. A row is kept on one page where it fits; on each further page the heading row is drawn again. A heading row stands on the page of the row below it.</summary>
internal sealed class MarkdownPdfRows(MarkdownPdfFlow flow, MarkdownPdfPrinter printer, double[] columns, TableColumnAlign?[] alignments)
{
    public const double Size = 9.5;
    public const double LineHeight = Size * 1.36;
    private const double Padding = MarkdownPdfStyle.CellPadding;

    private readonly List<List<Cell>> headings = [];

    /// <summary>Draws a row under its element of the structure tree, a TR.</summary>
    public void Write(IEnumerable<List<MarkdownPdfSpan>> spans, bool isHeading, PdfTag tag)
    {
        List<Cell> cells = [.. spans.Select((cell, index) => MarkdownPdfLines.Break(cell, Size, columns[index] - (2 * Padding)))];
        if (isHeading)
        {
            headings.Add(cells);
        }

        var height = Height(cells);
        var tall = height + headings.Sum(Height) > MarkdownPdfStyle.Bottom - MarkdownPdfStyle.Top;
        var wanted = tall ? LineHeight + (2 * Padding) : height;
        if (isHeading && !tall)
        {
            flow.Hold(height, LineHeight + (2 * Padding), () => Row(cells, isHeading, tag));
            return;
        }

        if (flow.IsHolding)
        {
            flow.Need(wanted);
        }
        else if (wanted > flow.Room())
        {
            NextPage(isHeading);
        }

        Row(cells, isHeading, tag);
    }

    private void NextPage(bool isHeading)
    {
        flow.Need(double.MaxValue);
        foreach (var heading in isHeading ? [] : headings.Where(h => Height(h) < (MarkdownPdfStyle.Bottom - MarkdownPdfStyle.Top) / 3))
        {
            var top = flow.Take(Height(heading));
            flow.Page.Fill(flow.Left, top, columns.Sum(), Height(heading), MarkdownPdfStyle.Shade);
            Draw(heading, null, top, 0, int.MaxValue);
        }
    }

    /// <summary>Draws a row, over several pages where it is taller than one.</summary>
    private void Row(List<Cell> cells, bool isHeading, PdfTag tag)
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
                NextPage(isHeading);
            }
        }
    }

    private void Draw(List<Cell> cells, List<PdfTag>? tags, double top, int from, int to)
    {
        var left = flow.Left;
        foreach (var (column, lines) in cells.Index())
        {
            for (var index = from; index < Math.Min(to, lines.Count); index++)
            {
                var line = lines[index];
                var slack = columns[column] - (2 * Padding) - line.Sum(static p => p.Width);
                var shift = line is [{ FromRight: > 0 }, ..] && tags is not null ? 0 : alignments[column] switch { TableColumnAlign.Right => slack, TableColumnAlign.Center => slack / 2, _ => 0 };
                var y = top + Padding + ((index - from) * LineHeight);
                if (tags is null)
                {
                    // A repeated heading is furniture: it has been read out already.
                    printer.Label(MarkdownPdfLines.TextOf(line), null, left + Padding + shift, y, LineHeight, new PdfTextStyle(Size, PdfFontFamily.Bold, MarkdownPdfStyle.Accent));
                }
                else
                {
                    printer.Line(line, tags[column], left + Padding + shift, y, LineHeight, Size, tags[column].Type == "TH" ? MarkdownPdfStyle.Accent : MarkdownPdfStyle.Ink, index == lines.Count - 1);
                }
            }

            left += columns[column];
        }
    }

    private static double Height(List<Cell> cells) => (Math.Max(1, cells.Max(c => c.Count)) * LineHeight) + (2 * Padding);
}
