namespace ImpactTracker.Documents;

/// <summary>What stands on the page besides the text: the title block on the first page and the footer on each.</summary>
internal static class MarkdownPdfFurniture
{
    private const double Right = PdfPage.Width - MarkdownPdfStyle.Margin;
    private const double SmallLine = MarkdownPdfStyle.Body * MarkdownPdfStyle.Leading;

    private static readonly PdfTextStyle FooterStyle = new(MarkdownPdfStyle.Small, 0, MarkdownPdfStyle.Muted);

    /// <summary>The title with a few smaller lines below it.</summary>
    public static void TitleBlock(MarkdownPdfFlow flow, MarkdownPdfPrinter printer, string title, IEnumerable<string> below, PdfTag document)
    {
        var height = MarkdownPdfStyle.Title * MarkdownPdfStyle.HeadingLeading;
        Lines(flow, printer, title, document.Add("H1"), new PdfTextStyle(MarkdownPdfStyle.Title, PdfFontFamily.Bold, MarkdownPdfStyle.Accent), height);
        flow.Gap(4);
        foreach (var text in below)
        {
            Lines(flow, printer, text, document.Add("P"), new PdfTextStyle(MarkdownPdfStyle.Body, 0, MarkdownPdfStyle.Muted), SmallLine);
        }

        flow.Gap(8);
        flow.Page.Fill(flow.Left, flow.Take(1.2), flow.Width, 1.2, MarkdownPdfStyle.Accent);
        flow.Gap(12);
    }

    /// <summary>Draws a text in one style, broken into lines.</summary>
    public static void Lines(MarkdownPdfFlow flow, MarkdownPdfPrinter printer, string text, PdfTag tag, PdfTextStyle style, double lineHeight) =>
        Lines(flow, printer, Broken(flow, text, style), tag, style, lineHeight);

    /// <summary>A text broken into the lines that <see cref="Lines(MarkdownPdfFlow, MarkdownPdfPrinter, List{List{MarkdownPdfPiece}}, PdfTag, PdfTextStyle, double)"/> draws.</summary>
    public static List<List<MarkdownPdfPiece>> Broken(MarkdownPdfFlow flow, string text, PdfTextStyle style) =>
        MarkdownPdfLines.Break([new MarkdownPdfSpan(PdfText.Drawable(text).Replace('\n', ' '), style.Face, null)], style.Size, flow.Width);

    public static void Lines(MarkdownPdfFlow flow, MarkdownPdfPrinter printer, List<List<MarkdownPdfPiece>> lines, PdfTag tag, PdfTextStyle style, double lineHeight)
    {
        foreach (var (index, line) in lines.Index())
        {
            flow.Need(lineHeight);
            printer.Line(line, tag, flow.Left, flow.Take(lineHeight), lineHeight, style.Size, style.Colour, index == lines.Count - 1);
        }
    }

    /// <summary>A rule, and the title on the left, cut to one line.</summary>
    public static Action<PdfPage> Footer(PdfFonts fonts, PdfMetadata metadata) => page =>
    {
        page.Fill(MarkdownPdfStyle.Margin, MarkdownPdfStyle.FooterBaseline - 14, Right - MarkdownPdfStyle.Margin, 0.5, MarkdownPdfStyle.Rule);
        page.Text(fonts, null, MarkdownPdfStyle.Margin, MarkdownPdfStyle.FooterBaseline, Short(PdfText.Drawable(metadata.Title).Replace('\n', ' '), Right - MarkdownPdfStyle.Margin - 70), FooterStyle);
    };

    /// <summary>"n of m" on the right. Drawn when all pages are known.</summary>
    public static Action<PdfPage, int, int> PageNumber(PdfFonts fonts) => (page, index, count) =>
    {
        var number = $"{PdfSyntax.Number(index + 1)} of {PdfSyntax.Number(count)}";
        page.Text(fonts, null, Right - PdfFonts.Measure(number, 0, FooterStyle.Size), MarkdownPdfStyle.FooterBaseline, number, FooterStyle);
    };

    private static string Short(string title, double width)
    {
        var lines = MarkdownPdfLines.Break([new MarkdownPdfSpan(title, 0, null)], MarkdownPdfStyle.Small, width);
        return lines.Count switch
        {
            0 => "",
            1 => title,
            _ => MarkdownPdfLines.TextOf(lines[0]).TrimEnd() + " …",
        };
    }
}
