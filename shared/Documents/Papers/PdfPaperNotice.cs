namespace ImpactTracker.Documents.Papers;

/// <summary>Draws a box that stands out; it may run over pages.</summary>
internal static class PdfPaperNotice
{
    private const double LineHeight = MarkdownPdfStyle.Body * MarkdownPdfStyle.Leading;
    private const double Padding = 8;
    private const double Bullet = 12;
    private const string Shade = "1 0.97 0.91";
    private const string Edge = "0.54 0.35 0";

    public static void Write(MarkdownPdfFlow flow, MarkdownPdfPrinter printer, string title, IReadOnlyList<string> lines, PdfTag tag)
    {
        flow.Gap(MarkdownPdfStyle.ParagraphGap);
        flow.Need((3 * LineHeight) + (2 * Padding));
        Strip(flow, Padding);
        Text(PlainText.Line(title), PdfFontFamily.Bold, tag.Add("P"), 0);
        var list = lines.Count > 0 ? tag.Add("L", " /A << /O /List /ListNumbering /Disc >>") : null;
        foreach (var line in lines)
        {
            var item = list!.Add("LI");
            var label = item.Add("Lbl");
            Text(PlainText.Of(line), 0, item.Add("LBody"), Bullet, top => printer.Label("•", label, flow.Left + Padding + 4, top, LineHeight, new PdfTextStyle(MarkdownPdfStyle.Body, 0, MarkdownPdfStyle.Ink)));
        }

        Strip(flow, Padding);
        flow.Gap(MarkdownPdfStyle.ParagraphGap + 6);

        void Text(string text, int face, PdfTag textTag, double indent, Action<double>? mark = null)
        {
            var broken = MarkdownPdfLines.Break(PdfPaper.Spans(text, face), MarkdownPdfStyle.Body, flow.Width - (2 * Padding) - 4 - indent);
            foreach (var (index, line) in broken.Index())
            {
                flow.Need(LineHeight);
                var top = Strip(flow, LineHeight);
                if (index == 0)
                {
                    mark?.Invoke(top);
                }

                printer.Line(line, textTag, flow.Left + Padding + 4 + indent, top, LineHeight, MarkdownPdfStyle.Body, MarkdownPdfStyle.Ink, index == broken.Count - 1);
            }
        }
    }

    /// <summary>A strip of the box, so high; says where it begins.</summary>
    private static double Strip(MarkdownPdfFlow flow, double height)
    {
        var top = flow.Take(height);
        flow.Page.Fill(flow.Left, top, flow.Width, height, Shade);
        flow.Page.Fill(flow.Left, top, 4, height, Edge);
        return top;
    }
}
