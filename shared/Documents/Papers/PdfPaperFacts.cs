namespace ImpactTracker.Documents.Papers;

/// <summary>Draws names with their values in two columns. Each pair is a paragraph of the structure: PDF has no list of definitions, and a table would make a screen reader count cells.</summary>
internal sealed class PdfPaperFacts(MarkdownPdfFlow flow, MarkdownPdfPrinter printer)
{
    private const double NameWidth = 140;
    private const double ValueLeft = 152;
    private const double LineHeight = MarkdownPdfStyle.Body * 1.34;
    private const double Gap = 2.5;

    /// <summary>So many names are kept; documents repeat a few of them for each record.</summary>
    private const int MostKept = 200;

    private readonly Dictionary<string, List<List<MarkdownPdfPiece>>> names = new(StringComparer.Ordinal);

    public void Write(IReadOnlyList<PaperFact> facts, PdfTag tag)
    {
        flow.Gap(MarkdownPdfStyle.ParagraphGap);
        foreach (var fact in facts)
        {
            var name = Name(fact.Name);
            var values = MarkdownPdfLines.Break(PdfPaper.Spans(PlainText.Of(fact.Value), address: LinkAddress.Of(fact.Link)), MarkdownPdfStyle.Body, flow.Width - ValueLeft);
            var pair = tag.Add("P");
            Draw(name, values, pair);
            pair.Close();
            flow.Gap(Gap);
            flow.Page.Fill(flow.Left, flow.Take(0.5), flow.Width, 0.5, MarkdownPdfStyle.Rule);
            flow.Gap(Gap);
        }

        flow.Gap(MarkdownPdfStyle.ParagraphGap + 2);
    }

    private List<List<MarkdownPdfPiece>> Name(string text)
    {
        if (!names.TryGetValue(text, out var lines))
        {
            // The space keeps the name apart from its value for those who copy or hear it.
            lines = MarkdownPdfLines.Break(PdfPaper.Spans(PlainText.Line(text) + " "), MarkdownPdfStyle.Body, NameWidth);
            if (names.Count < MostKept)
            {
                names.Add(text, lines);
            }
        }

        return lines;
    }

    private void Draw(List<List<MarkdownPdfPiece>> name, List<List<MarkdownPdfPiece>> values, PdfTag tag)
    {
        // A name of several lines must be read to its end before its value.
        var (nameTag, valueTag) = name.Count > 1 ? (tag.Add("Span"), tag.Add("Span")) : (tag, tag);
        var count = Math.Max(name.Count, values.Count);
        flow.Need(Math.Min(count, 3) * LineHeight);
        for (var index = 0; index < count; index++)
        {
            flow.Need((index == count - 2 ? 2 : 1) * LineHeight);
            var top = flow.Take(LineHeight);
            if (index < name.Count)
            {
                printer.Line(name[index], nameTag, flow.Left, top, LineHeight, MarkdownPdfStyle.Body, MarkdownPdfStyle.Muted, isLast: false);
            }

            if (index < values.Count)
            {
                printer.Line(values[index], valueTag, flow.Left + ValueLeft, top, LineHeight, MarkdownPdfStyle.Body, MarkdownPdfStyle.Ink, index == values.Count - 1);
            }
        }
    }
}
