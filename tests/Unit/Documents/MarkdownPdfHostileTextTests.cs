using ImpactTracker.Documents;

namespace ImpactTracker.Tests.Unit.Documents;

public class MarkdownPdfHostileTextTests
{
    private static readonly PdfMetadata Metadata = new("Title", "Author", "en-GB", DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData("**never *closed", "**never *closed")]
    [InlineData("[link](never closed", "[link](never closed")]
    [InlineData("```never closed\ncode words", "never closed code words")]
    [InlineData("<script>alert(1)</script> <b>raw</b>", "<script>alert(1)</script> <b>raw</b>")]
    [InlineData("<div>\nblock\n</div>", "<div> block </div>")]
    [InlineData("nul \0 here", "nul \uFFFD here")]
    [InlineData("bell\u0007 and\u200B zero\uFEFF width", "bell and zero width")]
    [InlineData("face 😀 rocket 🚀 中", "face 😀 rocket [U+1F680] [U+4E2D]")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("wo**rd** of*f*ice", "word office")]
    [InlineData("&amp; &pound;5 &copy; &#0;", "& £5 © \uFFFD")]
    [InlineData("a\u00A0b", "a\u00A0b")]
    [InlineData("", "")]
    [InlineData(" \n\n \t", "")]
    public void Damaged_text_keeps_its_words(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(markdown).Words.Skip(5)));

    [Fact]
    public void Half_a_surrogate_pair_is_drawn_as_the_replacement_character() =>
        Assert.Equal("lone \uFFFD surrogate", string.Join(' ', Read("lone " + '\uD800' + " surrogate").Words.Skip(5)));

    [Fact]
    public void Right_to_left_words_are_drawn_in_the_order_in_which_they_are_seen()
    {
        var pdf = Read("in שלום עולם out");

        Assert.Equal("in םלוע םולש out", string.Join(' ', pdf.Words.Skip(5)));
    }

    [Fact]
    public void A_word_of_ten_thousand_letters_is_broken_and_whole()
    {
        var word = string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)('a' + (i % 26))));
        var pdf = Read("before " + word + " after");

        Assert.Equal("before" + word + "after", string.Concat(pdf.Words.Skip(5)));
        Assert.True(pdf.Pages.Count > 1);
        Assert.All(pdf.Pages.SelectMany(p => p.Runs), r => Assert.True(r.Right < 595.28 - 60));
    }

    [Theory]
    [InlineData("> ", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("[", 5_000)]
    [InlineData("*a **b ", 5_000)]
    [InlineData("`", 5_000)]
    [InlineData("|", 5_000)]
    [InlineData("e\u0301\u0302", 5_000)]
    public void Text_nested_without_end_is_drawn(string repeated, int times)
    {
        var pdf = Read(string.Concat(Enumerable.Repeat(repeated, times)) + "word");

        Assert.EndsWith("word", string.Concat(pdf.Words), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_may_hold_anything()
    {
        var pdf = new PdfReading(MarkdownPdf.Render("x", new PdfMetadata("T\0 & <b> \uD800 😀\n(", ")\\", "", DateTimeOffset.UnixEpoch)));

        Assert.Equal("T & <b> \uFFFD 😀\n(", PdfReading.TextOf(pdf.Information, "/Title"));
        Assert.Equal(")\\", PdfReading.TextOf(pdf.Information, "/Author"));
    }

    private static PdfReading Read(string markdown) => new(MarkdownPdf.Render(markdown, Metadata));
}
