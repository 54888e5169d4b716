using System.Globalization;

namespace ImpactTracker.Documents;

/// <summary>What stands on the page besides the text: the title block on the first page and the footer on each.</summary>
internal static class MarkdownPdfFurniture
{
    private const double SmallLine = MarkdownPdfStyle.Body * MarkdownPdfStyle.Leading;

    public static void TitleBlock(MarkdownPdfFlow flow, MarkdownPdfPrinter printer, PdfMetadata metadata, PdfTag document)
    {
        var height = MarkdownPdfStyle.Title * MarkdownPdfStyle.HeadingLeading;
        Lines(metadata.Title, document.Add("H1"), PdfFontFamily.Bold, MarkdownPdfStyle.Title, height, MarkdownPdfStyle.Accent);
        flow.Gap(4);
        var date = metadata.Created.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        Lines(metadata.Author, document.Add("P"), 0, MarkdownPdfStyle.Body, SmallLine, MarkdownPdfStyle.Muted);
        Lines(date, document.Add("P"), 0, MarkdownPdfStyle.Body, SmallLine, MarkdownPdfStyle.Muted);
        flow.Gap(8);
        flow.Page.Fill(flow.Left, flow.Take(1.2), flow.Width, 1.2, MarkdownPdfStyle.Accent);
        flow.Gap(12);

        void Lines(string text, PdfTag tag, int face, double size, double lineHeight, string colour)
        {
            var lines = MarkdownPdfLines.Break([new MarkdownPdfSpan(PdfText.Drawable(text).Replace('\n', ' '), face, null)], size, flow.Width);
            foreach (var (index, line) in lines.Index())
            {
                flow.Need(lineHeight);
                printer.Line(line, tag, flow.Left, flow.Take(lineHeight), lineHeight, size, colour, index == lines.Count - 1);
            }
        }
    }

    /// <summary>Title on the left, cut to one line, and "n of m" on the right. Drawn when all pages are known.</summary>
    public static void Footers(MarkdownPdfFlow flow, PdfMetadata metadata)
    {
        const double Right = PdfPage.Width - MarkdownPdfStyle.Margin;
        var style = new PdfTextStyle(MarkdownPdfStyle.Small, 0, MarkdownPdfStyle.Muted);
        var title = Short(PdfText.Drawable(metadata.Title).Replace('\n', ' '), Right - MarkdownPdfStyle.Margin - 70);
        foreach (var (index, page) in flow.Pages.Index())
        {
            var number = $"{PdfSyntax.Number(index + 1)} of {PdfSyntax.Number(flow.Pages.Count)}";
            page.Fill(MarkdownPdfStyle.Margin, MarkdownPdfStyle.FooterBaseline - 14, Right - MarkdownPdfStyle.Margin, 0.5, MarkdownPdfStyle.Rule);
            page.Text(flow.Fonts, null, MarkdownPdfStyle.Margin, MarkdownPdfStyle.FooterBaseline, title, style);
            page.Text(flow.Fonts, null, Right - PdfFonts.Measure(number, 0, style.Size), MarkdownPdfStyle.FooterBaseline, number, style);
        }
    }

    private static string Short(string title, double width)
    {
        var lines = MarkdownPdfLines.Break([new MarkdownPdfSpan(title, 0, null)], MarkdownPdfStyle.Small, width);
        return lines.Count switch
        {
            0 => "",
            1 => title,
            _ => string.Concat(lines[0].Select(p => p.Text)).TrimEnd() + " …",
        };
    }
}
