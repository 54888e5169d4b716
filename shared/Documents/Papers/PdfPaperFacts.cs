namespace ImpactTracker.Documents.Papers;

/// <summary>Draws names with their values in two columns. Each pair is a paragraph of the structure: PDF has no list of definitions, and a table would make a screen reader count cells.</summary>
internal sealed class PdfPaperFacts(MarkdownPdfFlow flow, MarkdownPdfPrinter printer)
{
    private const double NameWidth = 140;
    private const double ValueLeft = 152;
    private const double LineHeight = MarkdownPdfStyle.Body * 1.34;
    private const double Gap = 2.5;

    /// <summary>So many names, and so many values, are kept broken into lines: every record has the same names, and answers that are chosen from a list are met early.</summary>
    private const int MostKept = 2_000;

    /// <summary>Longer values, in characters, are hardly ever the same.</summary>
    private const int LongestKept = 80;

    private readonly Dictionary<string, List<List<MarkdownPdfPiece>>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<List<MarkdownPdfPiece>>> values = new(StringComparer.Ordinal);

    public void Write(IReadOnlyList<PaperFact> facts, PdfTag tag)
    {
        flow.Gap(MarkdownPdfStyle.ParagraphGap);
        foreach (var fact in facts)
        {
            var pair = tag.Add("P");
            Draw(Name(fact.Name), Value(fact), pair);
            pair.Close();
            flow.Gap(Gap);
            flow.Page.Fill(flow.Left, flow.Take(0.5), flow.Width, 0.5, MarkdownPdfStyle.Rule);
            flow.Gap(Gap);
        }

        flow.Gap(MarkdownPdfStyle.ParagraphGap + 2);
    }

    private List<List<MarkdownPdfPiece>> Name(string name)
    {
        if (!names.TryGetValue(name, out var lines))
        {
            // The space keeps the name apart from its value for those who copy or hear it.
            lines = Keep(names, name, Lines(PlainText.Line(name) + " ", NameWidth));
        }

        return lines;
    }

    private List<List<MarkdownPdfPiece>> Value(PaperFact fact)
    {
        // All stand in the same width: that of a page, because no list has facts in it.
        var width = flow.Width - ValueLeft;
        if (fact.Link is not null || fact.Value.Length > LongestKept)
        {
            return Lines(PlainText.Of(fact.Value), width, LinkAddress.Of(fact.Link));
        }

        return values.TryGetValue(fact.Value, out var lines) ? lines : Keep(values, fact.Value, Lines(PlainText.Of(fact.Value), width));
    }

    private static List<List<MarkdownPdfPiece>> Lines(string text, double width, string? address = null) =>
        MarkdownPdfLines.Break(PdfPaper.Spans(text, address: address), MarkdownPdfStyle.Body, width);

    private static List<List<MarkdownPdfPiece>> Keep(Dictionary<string, List<List<MarkdownPdfPiece>>> kept, string text, List<List<MarkdownPdfPiece>> lines)
    {
        if (kept.Count < MostKept)
        {
            kept.Add(text, lines);
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
