namespace ImpactTracker.Documents;

/// <summary>Draws lines of text, with their links, under an element of the structure tree.</summary>
internal sealed class MarkdownPdfPrinter(MarkdownPdfFlow flow)
{
    private readonly Dictionary<MarkdownPdfSpan, PdfTag> linkTags = [];

    /// <summary>Draws one line; the pieces stand side by side from <paramref name="left"/>, or where the paragraph is read from the right, from the other end of the line.</summary>
    public void Line(List<MarkdownPdfPiece> line, PdfTag tag, double left, double top, double height, double size, string colour, bool isLast)
    {
        var isFromRight = line.Count > 0 && line[0].FromRight > 0;
        var at = isFromRight ? left + line[0].FromRight : left;
        for (var index = 0; index < line.Count; index++)
        {
            var piece = line[index];
            var last = index == line.Count - 1;
            var visible = last ? piece.Text.TrimEnd(' ') : piece.Text;

            // The space at which a line was broken stays in the file, so that copied and spoken words keep apart.
            var text = last && isLast ? visible : piece.Text;
            var style = new PdfTextStyle(size, piece.Span.Face, piece.Span.Address is null ? colour : MarkdownPdfStyle.LinkInk, isFromRight);
            var owner = piece.Span.Address is null ? tag : LinkTag(piece.Span, tag);
            flow.Page.Text(flow.Fonts, owner, isFromRight ? at - Seen(text) : at, Baseline(top, height, size), text, style);
            if (piece.Span.Address is not null && visible.Length > 0)
            {
                var width = isFromRight ? Seen(visible) : PdfFonts.Measure(visible, piece.Span.Face, size);
                var from = isFromRight ? at - width : at;
                flow.Page.Fill(from, Baseline(top, height, size) + 1.6, width, 0.5, MarkdownPdfStyle.LinkInk);
                flow.Page.Link(owner, from, top, width, height, piece.Span.Address);
            }

            at += isFromRight ? -Seen(piece.Text) : piece.Width;

            // Letters that are joined have another width than each of them alone.
            double Seen(ReadOnlySpan<char> letters) => PdfFonts.Measure(PdfTextOrder.Visual(letters.ToString(), isFromRight), piece.Span.Face, size);
        }
    }

    /// <summary>A short text of its own, such as a list marker; without a tag it is page furniture.</summary>
    public void Label(string text, PdfTag? tag, double left, double top, double height, PdfTextStyle style) =>
        flow.Page.Text(flow.Fonts, tag, left, Baseline(top, height, style.Size), text, style);

    /// <summary>Lets go of the links drawn so far; none of them goes on.</summary>
    public void Forget() => linkTags.Clear();

    /// <summary>Capital letters stand in the middle of the line's height.</summary>
    private static double Baseline(double top, double height, double size) => top + (height / 2) + (0.33 * size);

    /// <summary>A link that runs over two lines is still one element.</summary>
    private PdfTag LinkTag(MarkdownPdfSpan span, PdfTag parent)
    {
        if (!linkTags.TryGetValue(span, out var tag))
        {
            tag = parent.Add("Link");
            linkTags.Add(span, tag);
        }

        return tag;
    }
}
