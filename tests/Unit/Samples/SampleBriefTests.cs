using ImpactTracker.Documents;
using ImpactTracker.Tests.Unit.Documents;

namespace ImpactTracker.Tests.Unit.Samples;

public class SampleBriefTests
{
    [Fact]
    public void The_pdf_is_byte_for_byte_what_the_text_gives()
    {
        var committed = File.ReadAllBytes(SampleFiles.PathOf("brief.pdf"));

        Assert.True(Rendered().AsSpan().SequenceEqual(committed), "samples/brief.pdf is out of date: run dotnet run samples/build-brief.cs");
    }

    [Fact]
    public void The_brief_has_a_few_pages_with_bookmarks_and_a_link_to_its_source()
    {
        var pdf = new PdfReading(Rendered());

        Assert.InRange(pdf.Pages.Count, 2, 4);
        Assert.Equal(["In short", "What a mission is", "Four kinds of mission", "Why place matters", "Questions for a local industrial strategy", "What partnerships can do now"], pdf.Bookmarks());
        Assert.Equal(["https://gtr.ukri.org/"], pdf.Links);
        Assert.Contains("Table", pdf.Tags());
        Assert.InRange(pdf.Words.Length, 700, 950);
    }

    [Fact]
    public void The_text_begins_with_the_title_that_the_record_gives() =>
        Assert.Equal("# " + (string?)SampleFiles.Record("brief.json")["title"], File.ReadLines(SampleFiles.PathOf("brief.md")).First());

    private static byte[] Rendered()
    {
        var brief = SampleFiles.Record("brief.json");
        return MarkdownPdf.Render(SampleFiles.Text("brief.md"), new PdfMetadata(
            (string)brief["title"]!,
            string.Join("; ", brief["authors"]!.Values<string>()),
            "en-GB",
            new DateTimeOffset(DateOnly.Parse((string)brief["published"]!, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero)));
    }
}
