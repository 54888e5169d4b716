using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImpactTracker.Documents;

/// <summary>Draws the blocks of a Markdown document one after the other: headings, paragraphs, lists, quotes, tables.</summary>
internal sealed class MarkdownPdfBlocks(MarkdownPdfFlow flow, MarkdownPdfPrinter printer)
{
    private readonly List<PdfBookmark> bookmarks = [];
    private readonly MarkdownPdfParagraphs paragraphs = new(flow, printer);
    private int lastLevel = 1;

    public IReadOnlyList<PdfBookmark> Bookmarks => bookmarks;

    public void Write(IEnumerable<Block> blocks, PdfTag parent)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block, parent);
        }
    }

    private void WriteBlock(Block block, PdfTag parent)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading.Level, MarkdownPdfSpans.Read(heading.Inline, PdfFontFamily.Bold), parent);
                break;
            case ListBlock list:
                List(list, parent);
                break;
            case QuoteBlock quote:
                Quote(quote, parent);
                break;
            case Table wide when !MarkdownPdfColumns.Fit(wide.ColumnDefinitions.Count, flow.Width):
                foreach (var row in MarkdownPdfTable.RowsAsText(wide))
                {
                    paragraphs.Write(row, parent.Add("P"));
                }

                break;
            case Table table:
                paragraphs.DrawMarkerAlone();
                flow.Gap(MarkdownPdfStyle.ParagraphGap);
                new MarkdownPdfTable(flow, printer).Write(table, parent.Add("Table"));
                flow.Gap(MarkdownPdfStyle.ParagraphGap + 2);
                break;
            case ThematicBreakBlock:
                flow.Gap(2 * MarkdownPdfStyle.ParagraphGap);
                flow.Need(MarkdownPdfStyle.ParagraphGap);
                flow.Page.Fill(flow.Left, flow.Take(MarkdownPdfStyle.ParagraphGap), flow.Width, 0.6, MarkdownPdfStyle.Rule);
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case ContainerBlock container:
                Write(container, parent);
                break;
            case CodeBlock code:
                paragraphs.Write(MarkdownPdfParagraphs.Verbatim(code), parent.Add("P"));
                break;
            case LeafBlock leaf:
                paragraphs.Write(leaf.Inline is null ? MarkdownPdfParagraphs.Verbatim(leaf) : MarkdownPdfSpans.Read(leaf.Inline), parent.Add("P"));
                break;
        }
    }

    /// <summary>Draws a heading, which becomes a bookmark.</summary>
    /// <param name="level">From 2: level 1 is the document's title.</param>
    /// <param name="spans">Its text.</param>
    /// <param name="parent">What it stands in.</param>
    public void Heading(int level, List<MarkdownPdfSpan> spans, PdfTag parent)
    {
        var size = MarkdownPdfStyle.HeadingSize(level);
        var lines = MarkdownPdfLines.Break(spans, size, flow.Width);
        if (lines.Count == 0)
        {
            return;
        }

        // A level is never skipped, so that a screen reader's list of headings has no holes.
        lastLevel = Math.Min(Math.Max(level, 2), lastLevel + 1);
        var height = size * MarkdownPdfStyle.HeadingLeading;
        const double Least = 3 * MarkdownPdfStyle.Body * MarkdownPdfStyle.Leading;
        flow.Gap(size);
        var (bookmark, left, tag) = (lastLevel, flow.Left, parent.Add($"H{PdfSyntax.Number(lastLevel)}"));
        if (paragraphs.Marker is null)
        {
            flow.Hold(height * lines.Count, Least, () => Draw(null));
        }
        else
        {
            flow.Need((height * lines.Count) + Least);
            Draw(paragraphs.DrawMarker);
        }

        // The marker that waits when a heading was held back is that of the item below it.
        void Draw(Action<double, double>? beside)
        {
            foreach (var (index, line) in lines.Index())
            {
                flow.Need(height);
                var top = flow.Take(height);
                if (index == 0)
                {
                    beside?.Invoke(top, height);
                    bookmarks.Add(new PdfBookmark(string.Concat(spans.Select(s => s.Text)).Trim(), bookmark, flow.Page.Number, PdfPage.Height - top + 6));
                }

                printer.Line(line, tag, left, top, height, size, MarkdownPdfStyle.Accent, index == lines.Count - 1);
            }

            flow.Gap(MarkdownPdfStyle.ItemGap);
        }
    }

    private void List(ListBlock list, PdfTag parent)
    {
        var outerGap = paragraphs.Gap;
        paragraphs.Gap = list.IsLoose ? MarkdownPdfStyle.ParagraphGap : MarkdownPdfStyle.ItemGap;
        var tag = parent.Add("L", list.IsOrdered ? " /A << /O /List /ListNumbering /Decimal >>" : " /A << /O /List /ListNumbering /Disc >>");
        _ = int.TryParse(list.OrderedStart, out var first);
        var style = new PdfTextStyle(MarkdownPdfStyle.Body, 0, MarkdownPdfStyle.Accent);
        var indent = Math.Max(MarkdownPdfStyle.ListIndent, list.IsOrdered ? PdfFonts.Measure(Number(first + list.Count), 0, style.Size) + 6 : 0);
        flow.Gap(outerGap);
        foreach (var (index, item) in list.Index())
        {
            var itemTag = tag.Add("LI");
            var labelTag = itemTag.Add("Lbl");
            var left = flow.Left;
            flow.Gap(paragraphs.Gap);
            paragraphs.DrawMarkerAlone();
            flow.Indent(indent);
            var labelLeft = flow.Left - indent + (list.IsOrdered ? 0 : 5);
            paragraphs.Marker = (top, height) => printer.Label(list.IsOrdered ? Number(first + index) : "•", labelTag, labelLeft, top, height, style);
            Write((ContainerBlock)item, itemTag.Add("LBody"));
            paragraphs.DrawMarkerAlone();
            flow.Outdent(left);
        }

        paragraphs.Gap = outerGap;
        flow.Gap(paragraphs.Gap);

        static string Number(int number) => PdfSyntax.Number(number) + ".";
    }

    private void Quote(QuoteBlock quote, PdfTag parent)
    {
        var outerGap = paragraphs.Gap;
        paragraphs.Gap = MarkdownPdfStyle.ParagraphGap;
        var left = flow.Indent(MarkdownPdfStyle.QuoteIndent);
        flow.Gap(MarkdownPdfStyle.ParagraphGap);
        flow.Need(MarkdownPdfStyle.Body * MarkdownPdfStyle.Leading);
        var start = flow.NextTop;
        var outer = flow.PageFull;
        flow.PageFull = (page, bottom) =>
        {
            outer?.Invoke(page, bottom);
            Bar(page, bottom);
            start = MarkdownPdfStyle.Top;
        };
        Write(quote, parent.Add("BlockQuote"));
        flow.Release();
        Bar(flow.Page, flow.Y);
        flow.PageFull = outer;
        paragraphs.Gap = outerGap;
        flow.Outdent(left);
        flow.Gap(MarkdownPdfStyle.ParagraphGap);

        void Bar(PdfPage page, double bottom)
        {
            if (bottom > start + 2)
            {
                page.Fill(left + 2, start + 1, 2, bottom - start - 2, MarkdownPdfStyle.Rule);
            }
        }
    }
}
