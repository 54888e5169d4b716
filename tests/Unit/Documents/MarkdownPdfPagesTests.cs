using ImpactTracker.Documents;

namespace ImpactTracker.Tests.Unit.Documents;

public class MarkdownPdfPagesTests
{
    private const double Left = 67.9;
    private const double Right = 595.28 - 67.9;
    private const double LowestText = 71;
    private static readonly PdfMetadata Metadata = new("Title", "Author", "en-GB", DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_long_paragraph_runs_over_pages_and_keeps_every_word()
    {
        var words = Enumerable.Range(1, 3000).Select(i => $"word{i}").ToArray();
        var pdf = Read(string.Join(' ', words));

        Assert.True(pdf.Pages.Count > 3, $"{pdf.Pages.Count} pages");
        Assert.Equal(words, pdf.Words.Skip(5));
        Assert.Equal(Enumerable.Range(1, pdf.Pages.Count).Select(i => $"Title|{i} of {pdf.Pages.Count}"), pdf.Pages.Select(p => p.Furniture));
        AssertInsideMargins(pdf);
    }

    [Fact]
    public void No_single_line_of_a_paragraph_stands_alone_on_a_page()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("some words of a paragraph that has three lines", 6));
        for (var before = 40; before < 50; before++)
        {
            var pdf = Read(string.Concat(Enumerable.Repeat("x  \n", before)) + "\n\n" + paragraph);
            var lines = pdf.Pages.Select(p => p.Runs.Count(r => r.Text.Contains("words", StringComparison.Ordinal))).ToArray();

            Assert.DoesNotContain(1, lines);
        }
    }

    [Fact]
    public void A_heading_is_never_the_last_line_of_a_page()
    {
        for (var before = 30; before < 50; before++)
        {
            var pdf = Read(string.Concat(Enumerable.Repeat("x  \n", before)) + "\n\n## Heading\n\nText.");
            var page = pdf.Pages.Single(p => p.Runs.Exists(r => r.Text == "Heading"));

            Assert.Contains(page.Runs, r => r.Text == "Text.");
        }
    }

    [Fact]
    public void A_long_table_repeats_its_heading_row_as_furniture_on_each_page()
    {
        var rows = Enumerable.Range(1, 200).Select(i => $"| row{i} | value{i} |");
        var pdf = Read("| Name | Value |\n|---|---|\n" + string.Join('\n', rows));

        Assert.True(pdf.Pages.Count > 4);
        Assert.All(pdf.Pages.Skip(1), p => Assert.StartsWith("Name|Value|", p.Furniture, StringComparison.Ordinal));
        Assert.Equal(["Name", "Value", .. Enumerable.Range(1, 200).SelectMany(i => (string[])[$"row{i}", $"value{i}"])], pdf.Words.Skip(5));
        AssertInsideMargins(pdf);
    }

    [Fact]
    public void A_table_row_taller_than_a_page_is_cut_between_lines()
    {
        var words = Enumerable.Range(1, 3000).Select(i => $"w{i}").ToArray();
        var pdf = Read("| A | B |\n|---|---|\n| " + string.Join(' ', words) + " | other |");

        Assert.True(pdf.Pages.Count > 2);
        Assert.Equal(["A", "B", .. words, "other"], pdf.Words.Skip(5).OrderBy(w => w == "other"));
        AssertInsideMargins(pdf);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(300)]
    public void A_table_of_any_width_stays_on_the_page(int columns)
    {
        string Row(string cell) => "|" + string.Concat(Enumerable.Repeat(cell + "|", columns)) + "\n";
        var pdf = Read(Row("Heading") + Row("---") + Row("WWW Some-words"));

        Assert.Equal(columns, string.Concat(pdf.Words).Split("WWW").Length - 1);
        AssertInsideMargins(pdf);
    }

    [Fact]
    public void Deep_lists_keep_a_readable_width()
    {
        var pdf = Read(string.Concat(Enumerable.Range(0, 50).Select(i => new string(' ', 2 * i) + $"- item{i} with several words that need room\n")));

        Assert.Equal(50, pdf.Words.Count(w => w == "several"));
        AssertInsideMargins(pdf);
    }

    private static PdfReading Read(string markdown) => new(MarkdownPdf.Render(markdown, Metadata));

    private static void AssertInsideMargins(PdfReading pdf) =>
        Assert.All(pdf.Pages.SelectMany(p => p.Runs), r =>
        {
            Assert.InRange(r.Left, Left, Right);
            Assert.InRange(r.Right - (r.Text.EndsWith(' ') ? 3 : 0), Left, Right + 0.5);
            Assert.True(r.IsFurniture || r.Up > LowestText, r.Text);
        });
}
