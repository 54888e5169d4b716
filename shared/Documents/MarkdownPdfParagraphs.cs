using Markdig.Syntax;

namespace ImpactTracker.Documents;

/// <summary>Draws the lines of paragraphs, and beside the first of them the marker of the list item it stands in.</summary>
internal sealed class MarkdownPdfParagraphs(MarkdownPdfFlow flow, MarkdownPdfPrinter printer)
{
    private const double LineHeight = MarkdownPdfStyle.Body * MarkdownPdfStyle.Leading;

    /// <summary>Draws the marker of a list item whose first line is still to come, given the top and height of that line.</summary>
    public Action<double, double>? Marker { get; set; }

    /// <summary>Space around a paragraph: less in a list whose items stand close.</summary>
    public double Gap { get; set; } = MarkdownPdfStyle.ParagraphGap;

    public void Write(List<MarkdownPdfSpan> spans, PdfTag tag)
    {
        var lines = MarkdownPdfLines.Break(spans, MarkdownPdfStyle.Body, flow.Width);
        if (Marker is null)
        {
            flow.Gap(Gap);
        }

        foreach (var (index, line) in lines.Index())
        {
            // Neither the first nor the last line of a paragraph stands alone on a page.
            var keep = (index == 0 && lines.Count > 1) || index == lines.Count - 2 ? 2 : 1;
            flow.Need(keep * LineHeight);
            var top = flow.Take(LineHeight);
            DrawMarker(top, LineHeight);
            printer.Line(line, tag, flow.Left, top, LineHeight, MarkdownPdfStyle.Body, MarkdownPdfStyle.Ink, index == lines.Count - 1);
        }

        if (lines.Count > 0)
        {
            flow.Gap(Gap);
        }
    }

    public void DrawMarker(double top, double height)
    {
        Marker?.Invoke(top, height);
        Marker = null;
    }

    /// <summary>A marker that no line has taken stands on a line of its own.</summary>
    public void DrawMarkerAlone()
    {
        if (Marker is not null)
        {
            flow.Need(LineHeight);
            DrawMarker(flow.Take(LineHeight), LineHeight);
        }
    }

    /// <summary>Lines as they were typed: their breaks and leading spaces stay, and what stood beside an opening fence.</summary>
    public static List<MarkdownPdfSpan> Verbatim(LeafBlock block) =>
    [
        .. block is FencedCodeBlock { Info.Length: > 0 } fenced ? [new MarkdownPdfSpan(PdfText.Drawable($"{fenced.Info} {fenced.Arguments}\n"), 0, null)] : Array.Empty<MarkdownPdfSpan>(),
        .. (block.Lines.Count == 0 ? [] : block.Lines.ToString().Split('\n'))
            .Select(l => l.TrimStart(' ') is { Length: > 0 } text ? new string('\u00A0', l.Length - text.Length) + text : "\u00A0")
            .Select(l => new MarkdownPdfSpan(PdfText.Drawable(l) + "\n", 0, null)),
    ];
}
