namespace ImpactTracker.Documents.Papers;

/// <summary>
/// A document as tagged PDF: text that can be selected, bookmarks, links, a structure for screen readers, charts as vectors with their text. A page that is full goes to
/// the stream; kept are bookmarks and a few numbers for each page. The stream stays open.
/// </summary>
public sealed class PdfPaper(Stream stream) : IPaper, IDisposable
{
    private const double CaptionLine = PdfPaperTable.CaptionSize * MarkdownPdfStyle.HeadingLeading;

    private static readonly PdfTextStyle CaptionStyle = new(PdfPaperTable.CaptionSize, PdfFontFamily.Bold, MarkdownPdfStyle.Accent);

    private readonly Stack<(int Level, PdfTag Tag)> sections = new();
    private PdfMetadata metadata = null!;
    private PdfFile? file;
    private MarkdownPdfFlow flow = null!;
    private MarkdownPdfPrinter printer = null!;
    private MarkdownPdfBlocks blocks = null!;
    private MarkdownPdfParagraphs paragraphs = null!;
    private PdfPaperFacts facts = null!;
    private int tables;
    private int figures;

    private int Level => sections.Count == 0 ? 1 : sections.Peek().Level;

    private PdfTag Place => sections.Count == 0 ? file!.Document : sections.Peek().Tag;

    /// <inheritdoc />
    public void Begin(PaperHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        metadata = new PdfMetadata(Plain(head.Title), Plain(head.Author), Plain(head.Language), head.Dated ?? DateTimeOffset.UnixEpoch, Plain(head.Subject));
        file = new PdfFile(stream, packed: true);
        flow = new MarkdownPdfFlow(file);
        printer = new MarkdownPdfPrinter(flow);
        blocks = new MarkdownPdfBlocks(flow, printer);
        paragraphs = new MarkdownPdfParagraphs(flow, printer);
        facts = new PdfPaperFacts(flow, printer);
        string[] below = [head.Subtitle, PaperDates.Byline(head.Author, head.Dated)];
        MarkdownPdfFurniture.TitleBlock(flow, printer, head.Title, below.Where(static line => line.Length > 0), Place);

        static string Plain(string text) => PdfText.Plain(PlainText.Line(text));
    }

    /// <inheritdoc />
    public void Heading(int level, string text, string? record = null)
    {
        level = Math.Clamp(level, 1, 3) + 1;
        while (Level >= level)
        {
            flow.Release();
            sections.Pop().Tag.Close();
        }

        var section = Place.Add("Sect");
        sections.Push((level, section));
        blocks.Heading(level, Spans(PlainText.Line(text), PdfFontFamily.Bold), section);
    }

    /// <inheritdoc />
    public void Paragraph(string text) => Block("P", tag => paragraphs.Write(Spans(PlainText.Of(text)), tag));

    /// <inheritdoc />
    public void Markdown(string markdown) => Block("Div", tag => blocks.Write(PaperMarkdown.Parse(markdown, Level), tag));

    /// <inheritdoc />
    public void Facts(IReadOnlyList<PaperFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Block("Div", tag => this.facts.Write(facts, tag));
    }

    /// <inheritdoc />
    public void Table(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        tables++;
        Block("Table", tag =>
        {
            flow.Gap(MarkdownPdfStyle.ParagraphGap + 4);
            Caption("Table", tables, table.Caption, tag.Add("Caption"));
            PdfPaperTable.Write(flow, printer, table, tag);
            flow.Gap(MarkdownPdfStyle.ParagraphGap + 4);
        });
    }

    /// <inheritdoc />
    public void Chart(PaperChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        figures++;
        Block("Div", tag =>
        {
            flow.Gap(MarkdownPdfStyle.ParagraphGap + 4);
            Caption("Figure", figures, chart.Title, tag.Add("P"));
            flow.Need(PdfPaperChart.Height(chart));
            PdfPaperChart.Write(flow, printer, chart, tag);
            flow.Gap(MarkdownPdfStyle.ParagraphGap + 4);
        });
    }

    /// <inheritdoc />
    public void Notice(string title, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Block("Div", tag => PdfPaperNotice.Write(flow, printer, title, lines, tag));
    }

    /// <inheritdoc />
    public void End(DateTimeOffset? dated = null)
    {
        if (dated is { } known)
        {
            Paragraph(PaperDates.Byline("", known));
            metadata = metadata with { Created = known };
        }

        flow.Release();

        while (sections.TryPop(out var section))
        {
            section.Tag.Close();
        }

        file!.Finish(flow.Page);
        file.End(metadata, blocks.Bookmarks, MarkdownPdfFurniture.Footer(file.Fonts, metadata), MarkdownPdfFurniture.PageNumber(file.Fonts));
    }

    /// <inheritdoc />
    public void Dispose() => file?.Dispose();

    internal static List<MarkdownPdfSpan> Spans(string text, int face = 0, string? address = null) => [new MarkdownPdfSpan(PdfText.Drawable(text), face, address)];

    /// <summary>Draws a block under a structure element of its own, which is done with then.</summary>
    private void Block(string type, Action<PdfTag> draw)
    {
        var tag = Place.Add(type);
        draw(tag);
        flow.Release();
        tag.Close();
        printer.Forget();
    }

    // It stands on the page of what it is about.
    private void Caption(string kind, int number, string text, PdfTag tag)
    {
        var lines = MarkdownPdfFurniture.Broken(flow, $"{kind} {PdfSyntax.Number(number)}. {PlainText.Line(text)}", CaptionStyle);
        flow.Hold(lines.Count * CaptionLine, 0, () =>
        {
            MarkdownPdfFurniture.Lines(flow, printer, lines, tag, CaptionStyle, CaptionLine);
            flow.Gap(4);
        });
        flow.Gap(4);
    }
}
