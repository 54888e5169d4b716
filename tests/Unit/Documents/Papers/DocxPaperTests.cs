using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Tests.Unit.Documents.Papers;

public sealed class DocxPaperTests
{
    [Fact]
    public void Word_would_open_it_without_repair()
    {
        using var document = Open(PaperSample.Of(Docx));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void What_went_in_comes_out_in_order_under_the_styles_that_Word_knows()
    {
        using var document = Open(PaperSample.Of(Docx));
        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(static one => $"{one.ParagraphProperties?.ParagraphStyleId?.Val?.Value}|{Text(one)}").Where(static one => one != "|").ToArray();

        Assert.Equal(
            [
                "Title|Place and industry", "Subtitle|1 January 2018 to 31 December 2019", "Byline|University of Example · Data last changed on 21 November 2026, 09:05 UTC",
                "NoticeTitle|Before you hand this in", "Notice|Two activities have no evidence.", "Notice|The key findings are empty.",
                "Heading1|Summary", "|First line/second line.", "Figure|", "Caption|Figure 1. Activities by form", "Heading2|What changed",
                "Heading3|Findings", "|Plain bold italic code a link and <b>no markup</b>.", "ListParagraph|one", "ListParagraph|inner", "ListParagraph|two", "ListParagraph|five", "ListParagraph|six",
                "Quote|quoted", "AfterTable|", "CodeBlock|code <x>", "Heading4|Deeper", "|Last.",
                "Heading1|Activities", "Fact|Form>A talk or presentation", "Fact|Results>Plans made/with two lines", "Fact|Address>the page", "Fact|Unsafe>text only",
                "Caption|Table 1. Reach", "AfterTable|", "Caption|Table 2. Nothing", "AfterTable|",
                "|bell nul half\uFFFD <b>&amp;</b> \"quoted\" ]]> _x0041_ שלום עולם العربية 😀 🚀 e\u0301  end",
            ],
            paragraphs);
        var styles = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(static style => style.StyleId!.Value).ToHashSet();
        Assert.All(document.MainDocumentPart.Document.Descendants<ParagraphStyleId>().Select(static one => one.Val!.Value), style => Assert.Contains(style, styles));
    }

    [Fact]
    public void Tables_repeat_their_heads_and_put_numbers_to_the_right()
    {
        using var document = Open(PaperSample.Of(Docx));
        var tables = document.MainDocumentPart!.Document.Body!.Elements<Table>().ToArray();

        Assert.All(tables, static table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.Equal(["Left|Right", "a|1"], Rows(tables[0]));
        Assert.Equal(["Reach|Activities", "Local|3", "National & beyond|14"], Rows(tables[1]));
        Assert.Equal(["A|B", "None|"], Rows(tables[2]));
        Assert.Equal(JustificationValues.Right, tables[1].Descendants<Justification>().First().Val!.Value);
        Assert.Equal("Reach", tables[1].Descendants<TableCaption>().Single().Val!.Value);
    }

    [Fact]
    public void A_paragraph_that_is_read_from_the_right_is_laid_out_from_the_left()
    {
        using var document = Open(PaperSample.Of(Docx, static paper =>
        {
            paper.Paragraph("שלום עולם.");
            paper.Paragraph("English שלום.");
            paper.Markdown("- العربية **غامقة** London.");
            paper.Facts([new PaperFact("Results", "שלום.")]);
            paper.Table(new PaperTable("Reach", [new PaperColumn("A"), new PaperColumn("B", 1, IsNumber: true)], [["שלום", "שלום"]]));
        }));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal(["שלום עולם.", "العربية غامقة London.", "שלום", "שלום"], body.Descendants<Paragraph>().Where(static one => one.ParagraphProperties?.BiDi is not null).Select(static one => one.InnerText));
        Assert.Equal(["שלום עולם.", "العربية ", "غامقة", "שלום.", "שלום", "שלום"], body.Descendants<Run>().Where(static one => one.RunProperties?.RightToLeftText is not null).Select(static one => one.InnerText));
        Assert.NotNull(body.Descendants<Run>().Single(static one => one.InnerText == "غامقة").RunProperties!.BoldComplexScript);
    }

    [Fact]
    public void A_narrow_column_still_holds_the_words_of_its_heading()
    {
        using var document = Open(PaperSample.Of(Docx, static paper => paper.Table(new PaperTable("Reach", [new PaperColumn("Organisations reached"), new PaperColumn("Results", 40)], []))));
        var widths = document.MainDocumentPart!.Document.Descendants<GridColumn>().Select(static column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        Assert.InRange(widths[0], 1_700, 2_300);
        Assert.InRange(widths.Sum(), 9_600, 9_638);
    }

    [Fact]
    public void Links_lead_to_web_addresses_only()
    {
        using var document = Open(PaperSample.Of(Docx));

        Assert.Equal(["https://lep.example/a?b=c&d=e", "https://example.org/%C3%A9?x=%22y%22"], document.MainDocumentPart!.HyperlinkRelationships.Select(static link => link.Uri.AbsoluteUri).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(2, document.MainDocumentPart.Document.Descendants<Hyperlink>().Count());
    }

    [Fact]
    public void Each_ordered_list_begins_with_its_own_number()
    {
        using var document = Open(PaperSample.Of(Docx, static paper => paper.Markdown("1. a\n2. b\n\ntext\n\n1. c\n\ntext\n\n7. d")));
        var used = document.MainDocumentPart!.Document.Descendants<NumberingId>().Select(static one => one.Val!.Value).ToArray();
        var starts = document.MainDocumentPart.NumberingDefinitionsPart!.Numbering.Elements<NumberingInstance>().ToDictionary(static one => one.NumberID!.Value, static one => one.Elements<LevelOverride>().FirstOrDefault()?.StartOverrideNumberingValue?.Val?.Value);

        Assert.Equal([2, 2, 3, 4], used);
        Assert.Equal([1, 1, 7], used.Distinct().Select(number => starts[number]));
    }

    [Fact]
    public void The_properties_say_title_author_language_and_the_moment_of_the_data()
    {
        using var document = Open(PaperSample.Of(Docx));
        var properties = document.PackageProperties;

        Assert.Equal(("Place and industry", "University of Example", "en-GB", "Engagement and influence of the award"), (properties.Title, properties.Creator, properties.Language, properties.Subject));
        Assert.Equal(PaperSample.Head.Dated!.Value.UtcDateTime, properties.Created!.Value.ToUniversalTime());
        Assert.Equal("en-GB", document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
    }

    [Fact]
    public void A_chart_holds_its_numbers_a_text_alternative_and_a_workbook()
    {
        using var document = Open(PaperSample.Of(Docx));
        var part = document.MainDocumentPart!.ChartParts.Single();
        var alternative = document.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single();

        Assert.Equal(PaperSample.Chart.Alternative, alternative.Description!.Value);
        Assert.Equal(["activities", .. PaperSample.Chart.Bars.Select(static bar => bar.Label), "12", "1234", "0"], part.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Take(7).Select(static value => value.Text));
        using var stream = part.EmbeddedPackagePart!.GetStream();
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(workbook, TestContext.Current.CancellationToken).Select(static error => error.Description));
        Assert.Equal("activitiesplannedA talk or presentation1210", string.Concat(workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Take(2).Select(static row => row.InnerText)));
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes_whatever_the_stream_can_do()
    {
        var bytes = PaperSample.Of(Docx);
        var forward = new MemoryStream();
        using (var pipe = new System.IO.Compression.DeflateStream(forward, System.IO.Compression.CompressionLevel.Fastest))
        {
            using var paper = new DocxPaper(pipe);
            paper.Begin(PaperSample.Head);
            PaperSample.Write(paper);
            paper.End();
        }

        using var back = new MemoryStream();
        using (var inflate = new System.IO.Compression.DeflateStream(new MemoryStream(forward.ToArray()), System.IO.Compression.CompressionMode.Decompress))
        {
            inflate.CopyTo(back);
        }

        Assert.Equal(bytes, PaperSample.Of(Docx));
        Assert.Equal(bytes, back.ToArray());
    }

    [Fact]
    public void Ten_thousand_words_in_one_value_come_back_whole()
    {
        var words = string.Join(' ', Enumerable.Range(0, 10_000).Select(static i => $"word{i}"));
        using var document = Open(PaperSample.Of(Docx, paper => paper.Facts([new PaperFact("Results", words)])));

        Assert.Contains(document.MainDocumentPart!.Document.Body!.Elements<Paragraph>(), one => Text(one) == "Results>" + words);
    }

    private static DocxPaper Docx(Stream stream) => new(stream);

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static IEnumerable<string> Rows(Table table) => table.Elements<TableRow>().Select(static row => string.Join('|', row.Elements<TableCell>().Select(Text)));

    private static string Text(OpenXmlElement element) => string.Concat(element.Descendants().Select(static one => one switch { Text text => text.Text, Break => "/", TabChar => ">", _ => "" }));
}
