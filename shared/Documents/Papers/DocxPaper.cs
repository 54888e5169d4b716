namespace ImpactTracker.Documents.Papers;

/// <summary>
/// A document as DOCX that a person can go on editing: Word's own styles, headings, lists, captions, tables with repeated heads, links, and charts with their workbook.
/// The body goes through to the stream as it is said; in memory stay only the addresses of links and the numbers of charts. The stream stays open.
/// </summary>
public sealed class DocxPaper(Stream stream) : IPaper, IDisposable
{
    private const string Body = "word/document.xml";
    private const string BodyType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private readonly OfficePackage package = new(stream);
    private readonly List<PaperChart> charts = [];
    private StreamWriter? output;
    private DocxBody body = null!;
    private PaperHead head = null!;
    private int level = 1;
    private int tables;

    /// <inheritdoc />
    public void Begin(PaperHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        this.head = head;
        package.Relationships("", DocxParts.OfPackage);
        output = package.Text(Body, BodyType);
        body = new DocxBody(new HtmlWriter(output));
        body.Begin();
        body.Paragraph("Title", PlainText.Line(head.Title));
        if (head.Subtitle.Length > 0)
        {
            body.Paragraph("Subtitle", PlainText.Line(head.Subtitle));
        }

        body.Paragraph("Byline", PaperDates.Byline(PlainText.Line(head.Author), head.Dated));
    }

    /// <inheritdoc />
    public void Heading(int level, string text, string? record = null)
    {
        this.level = Math.Clamp(level, 1, 3) + 1;
        body.Heading(this.level - 1, PlainText.Line(text));
    }

    /// <inheritdoc />
    public void Paragraph(string text) => body.Paragraph(null, PlainText.Of(text));

    /// <inheritdoc />
    public void Markdown(string markdown) => new DocxMarkdown(body).Write(PaperMarkdown.Parse(markdown, level), DocxPlace.Top);

    /// <inheritdoc />
    public void Facts(IReadOnlyList<PaperFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var fact in facts)
        {
            body.Fact(PlainText.Line(fact.Name), PlainText.Of(fact.Value), LinkAddress.Of(fact.Link));
        }
    }

    /// <inheritdoc />
    public void Table(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var caption = PlainText.Line(table.Caption);
        body.Caption("Table", ++tables, caption, keepsNext: true);
        var writer = new DocxTable(body, PaperRows.Shares(table), [.. table.Columns.Select(static column => column.IsNumber)]);
        writer.Begin(caption);
        writer.Row([.. table.Columns.Select(static column => column.Heading)], isHeading: true);
        foreach (var row in PaperRows.Of(table))
        {
            writer.Row(row, isHeading: false);
        }

        writer.End();
    }

    /// <inheritdoc />
    public void Chart(PaperChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        charts.Add(chart with { Bars = [.. chart.Bars] });
        body.Chart(charts.Count, chart);
        body.Caption("Figure", charts.Count, PlainText.Line(chart.Title), keepsNext: false);
    }

    /// <inheritdoc />
    public void Notice(string title, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        body.Paragraph("NoticeTitle", PlainText.Line(title));
        foreach (var line in lines)
        {
            body.Paragraph("Notice", PlainText.Of(line));
        }
    }

    /// <inheritdoc />
    public void End(DateTimeOffset? dated = null)
    {
        if (dated is not null)
        {
            body.Paragraph("Byline", PaperDates.Byline("", dated));
            head = head with { Dated = dated };
        }

        body.End();
        output!.Dispose();
        DocxParts.Write(package, Body, head, body, charts);
        package.End();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        output?.Dispose();
        package.Dispose();
    }
}
