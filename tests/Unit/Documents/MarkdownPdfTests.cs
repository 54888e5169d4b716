using System.Globalization;
using ImpactTracker.Documents;

namespace ImpactTracker.Tests.Unit.Documents;

public class MarkdownPdfTests
{
    private static readonly PdfMetadata Metadata = new("Place and industry", "Project team", "en-GB", new DateTimeOffset(2024, 3, 18, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Words_come_back_in_reading_order()
    {
        var pdf = Read("Plain **bold** *italic* ***both*** `code` and\nthe *next* line.\n\n- first\n- second\n\n7. seventh\n\n> quoted\n\n| A | B |\n|---|--:|\n| one | 2 |\n\n## End\n\nLast.");

        Assert.Equal(
            "Place and industry Project team 18 March 2024 Plain bold italic both code and the next line. • first • second 7. seventh quoted A B one 2 End Last.",
            string.Join(' ', pdf.Words));
    }

    [Fact]
    public void Typographic_characters_and_accents_survive()
    {
        const string Text = "“Façade” – it’s £5 — naïve Œuvre, Łódź, Αθήνα, Москва, x² ≤ ∞ …";

        Assert.EndsWith(Text, Read(Text).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_repeats_the_title_is_drawn_once()
    {
        var pdf = Read("# Place and industry\n\nText.");

        Assert.Equal("Place and industry Project team 18 March 2024 Text.", string.Join(' ', pdf.Words));
        Assert.Empty(pdf.Bookmarks());
    }

    [Fact]
    public void Title_author_language_and_date_are_set()
    {
        var pdf = Read("Text.");

        Assert.Equal("Place and industry", PdfReading.TextOf(pdf.Information, "/Title"));
        Assert.Equal("Project team", PdfReading.TextOf(pdf.Information, "/Author"));
        Assert.Contains("/CreationDate (D:20240318000000Z)", pdf.Information, StringComparison.Ordinal);
        Assert.Equal("en-GB", PdfReading.TextOf(pdf.Catalog, "/Lang"));
        Assert.Contains("/DisplayDocTitle true", pdf.Catalog, StringComparison.Ordinal);
        var xmp = pdf.Stream(PdfReading.Reference(pdf.Catalog, "/Metadata"));
        Assert.Contains(">Place and industry</rdf:li>", xmp, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2024-03-18T00:00:00Z</xmp:CreateDate>", xmp, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_become_nested_bookmarks()
    {
        var pdf = Read("## One\n\na\n\n### One *and* a half\n\nb\n\n## Two\n\nc\n\n#### Two deep\n\nd");

        Assert.Equal(["One", ".One and a half", "Two", ".Two deep"], pdf.Bookmarks());
    }

    [Fact]
    public void Every_part_is_tagged_for_screen_readers_and_no_heading_level_is_skipped()
    {
        var pdf = Read("## One\n\n#### Deep\n\n- item [link](https://lep.example/)\n\n> quote\n\n| H |\n|---|\n| d |");

        Assert.Equal(
            ["Document", "H1", "P", "P", "H2", "H3", "L", "LI", "Lbl", "LBody", "P", "Link", "BlockQuote", "P", "Table", "TR", "TH", "TR", "TD"],
            pdf.Tags());
        Assert.Contains("/Marked true", pdf.Catalog, StringComparison.Ordinal);
        Assert.All(pdf.Pages, static page => Assert.Equal(page.Owners, page.Marks));
    }

    [Fact]
    public void Only_web_and_mail_addresses_become_links()
    {
        var pdf = Read("[web](https://lep.example/a?b=(c)) [mail](mailto:a@lep.example) https://bare.example/x <https://auto.example/> [script](javascript:alert(1)) [file](file:///etc/passwd) [relative](page.html) [idn](https://bücher.example/ä)");

        Assert.Equal(
            ["https://lep.example/a?b=(c)", "mailto:a@lep.example", "https://bare.example/x", "https://auto.example/", "https://xn--bcher-kva.example/%C3%A4"],
            pdf.Links);
        Assert.All(["script", "file", "relative"], w => Assert.Contains(w, pdf.Words));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_in_any_culture_and_on_any_thread()
    {
        const string Text = "## A\n\n1,5 and **2.5** İ ı\n\n| a | b |\n|---|---|\n| 1 | 2 |";
        var expected = MarkdownPdf.Render(Text, Metadata);
        var all = new byte[32][];
        var threads = Enumerable.Range(0, 32).Select(i => new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(i % 2 == 0 ? "tr-TR" : "de-DE");
            all[i] = MarkdownPdf.Render(Text, Metadata);
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        Assert.All(all, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void Other_text_or_another_date_gives_another_file_identifier()
    {
        var ids = new[] { ("a", Metadata), ("b", Metadata), ("a", Metadata with { Created = Metadata.Created.AddDays(1) }) }
            .Select(x => System.Text.Encoding.Latin1.GetString(MarkdownPdf.Render(x.Item1, x.Item2)).Split("/ID [<")[1][..32]);

        Assert.Distinct(ids);
    }

    private static PdfReading Read(string markdown) => new(MarkdownPdf.Render(markdown, Metadata));
}
