namespace ImpactTracker.Documents.Papers;

/// <summary>Draws a chart: labels on the left, bars, numbers at the right; what was planned is a mark on the bar.</summary>
internal static class PdfPaperChart
{
    private const double Size = 9.5;
    private const double LineHeight = Size * 1.25;
    private const double LabelWidth = 158;
    private const double BarLeft = 168;
    private const double BarHeight = 10;
    private const double NumberWidth = 84;
    private const double BarGap = 4;
    private const string Bar = "0.18 0.4 0.56";
    private const string Target = "0.7 0.33 0.12";

    /// <summary>Height of the whole in points; more than a page has where labels are long.</summary>
    public static double Height(PaperChart chart) => chart.Bars.Sum(static bar => Row(Label(bar)) + BarGap) + (HasTargets(chart) ? LineHeight + BarGap : 0);

    public static void Write(MarkdownPdfFlow flow, MarkdownPdfPrinter printer, PaperChart chart, PdfTag parent)
    {
        var tag = parent.Add("Figure", $" /Alt {PdfSyntax.Text(PdfText.Plain(PlainText.Of(chart.Alternative)))}");
        var most = PaperCharts.Most(chart);
        var length = flow.Width - BarLeft - NumberWidth;
        foreach (var bar in chart.Bars)
        {
            var label = Label(bar);
            var row = Row(label);
            flow.Need(row);
            var top = flow.Take(row);
            foreach (var (index, line) in label.Index())
            {
                printer.Line(line, tag, flow.Left, top + (index * LineHeight) + ((row - (label.Count * LineHeight)) / 2), LineHeight, Size, MarkdownPdfStyle.Ink, isLast: false);
            }

            var barTop = top + ((row - BarHeight) / 2);
            flow.Page.Fill(flow.Left + BarLeft, barTop, length, BarHeight, MarkdownPdfStyle.Shade);
            flow.Page.Fill(flow.Left + BarLeft, barTop, length * bar.Value / most, BarHeight, Bar);
            if (bar.Target is { } target)
            {
                flow.Page.Fill(flow.Left + BarLeft + (length * target / most), barTop - 2, 2, BarHeight + 4, Target);
            }

            printer.Label(PaperCharts.Label(bar), tag, flow.Left + BarLeft + length + 8, top, row, new PdfTextStyle(Size, PdfFontFamily.Bold, MarkdownPdfStyle.Ink));
            flow.Gap(BarGap);
        }

        if (HasTargets(chart))
        {
            flow.Need(LineHeight);
            var top = flow.Take(LineHeight);
            flow.Page.Fill(flow.Left + BarLeft, top, 2, LineHeight, Target);
            printer.Label("planned", tag, flow.Left + BarLeft + 7, top, LineHeight, new PdfTextStyle(MarkdownPdfStyle.Small, 0, MarkdownPdfStyle.Muted));
        }
    }

    private static bool HasTargets(PaperChart chart) => chart.Bars.Any(static bar => bar.Target is not null);

    // The space keeps the label apart from its number for those who copy it.
    private static List<List<MarkdownPdfPiece>> Label(PaperBar bar) => MarkdownPdfLines.Break(PdfPaper.Spans(PlainText.Line(bar.Label) + " "), Size, LabelWidth);

    private static double Row(List<List<MarkdownPdfPiece>> label) => Math.Max(BarHeight + 2, label.Count * LineHeight);
}
