using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Tests.Unit.Documents.Papers;

public sealed class PdfPaperTests
{
    [Fact]
    public void What_went_in_comes_out_in_reading_order()
    {
        var text = string.Join(' ', new PdfReading(PaperSample.Of(Pdf)).Words);

        Assert.StartsWith("Place and industry 1 January 2018 to 31 December 2019 University of Example · Data last changed on 21 November 2026, 09:05 UTC Before you hand this in • Two activities have no evidence. • The key findings are empty. Summary First line second line. Figure 1. Activities by form A talk or presentation 12 of 10 Participation in an activity, workshop or similar & more 1,234 of 2,000 None yet 0 planned What changed Findings Plain bold italic code a link and <b>no markup</b>. • one 1. inner • two 5. five 6. six quoted Left Right a 1 code <x> Deeper Last. Activities Form A talk or presentation Results Plans made with two lines Address the page Unsafe text only Table 1. Reach Reach Activities Local 3 National & beyond 14 Table 2. Nothing A B None bell nul half\uFFFD <b>&amp;</b> \"quoted\" ]]> _x0041_ ", text, StringComparison.Ordinal);
        Assert.EndsWith("😀 [U+1F680] é end", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bookmarks_links_language_and_properties_are_there()
    {
        var pdf = new PdfReading(PaperSample.Of(Pdf));

        Assert.Equal(["Summary", ".What changed", "..Findings", "...Deeper", "Activities"], pdf.Bookmarks());
        Assert.Equal(["https://example.org/%C3%A9?x=%22y%22", "https://lep.example/a?b=c&d=e"], pdf.Links.Order(StringComparer.Ordinal));
        Assert.Equal("en-GB", PdfReading.TextOf(pdf.Catalog, "/Lang"));
        Assert.Equal(("Place and industry", "Engagement and influence of the award"), (PdfReading.TextOf(pdf.Information, "/Title"), PdfReading.TextOf(pdf.Information, "/Subject")));
        Assert.Equal(Enumerable.Range(1, pdf.Pages.Count).Select(i => $"Place and industry|{i} of {pdf.Pages.Count}"), pdf.Pages.Select(static page => string.Join('|', page.Furniture.Split('|').TakeLast(2))));
    }

    [Fact]
    public void A_screen_reader_finds_sections_headings_tables_and_a_text_for_the_chart()
    {
        var pdf = new PdfReading(PaperSample.Of(Pdf, static paper =>
        {
            paper.Heading(1, "One");
            paper.Chart(PaperSample.Chart);
            paper.Heading(2, "Two");
            paper.Table(new PaperTable("Reach", [new PaperColumn("A"), new PaperColumn("B")], [["1", "2"]]));
            paper.Heading(1, "Three");
            paper.Facts([new PaperFact("Name", "Value")]);
        }));

        Assert.Equal(
            ["Document", "H1", "P", "P", "Sect", "H2", "Div", "P", "Figure", "Sect", "H3", "Table", "Caption", "TR", "TH", "TH", "TR", "TD", "TD", "Sect", "H2", "Div", "P"],
            pdf.Tags());
        Assert.All(pdf.Pages, static page => Assert.Equal(page.Owners, page.Marks));
        Assert.Equal(PaperSample.Chart.Alternative, PdfReading.TextOf(pdf.Figure, "/Alt"));
    }

    [Fact]
    public void A_value_that_was_drawn_before_loses_its_link_or_its_side_or_lends_them_to_another()
    {
        var pdf = new PdfReading(PaperSample.Of(Pdf, static paper =>
        {
            for (var record = 0; record < 2; record++)
            {
                paper.Facts([new PaperFact("Plain", "same"), new PaperFact("Led", "same", "https://links.example/a"), new PaperFact("Led on", "same", "https://links.example/b"), new PaperFact("From the right", "שלום")]);
            }
        }));

        Assert.Equal(["https://links.example/a", "https://links.example/a", "https://links.example/b", "https://links.example/b"], pdf.Links.Order(StringComparer.Ordinal));
        Assert.Equal(4, pdf.Tags().Count(static tag => tag == "Link"));
        var places = pdf.Pages.SelectMany(static page => page.Runs).ToLookup(static run => run.Text.Trim(), static run => run.Left);
        Assert.Equal(6, places["same"].Count());
        Assert.Single(places["same"].Distinct());
        var fromRight = pdf.Pages.SelectMany(static page => page.Runs).Where(static run => run.Text.Any(static letter => letter is >= '\u05d0' and <= '\u05ea')).Select(static run => run.Right).ToArray();
        Assert.Equal(2, fromRight.Length);
        Assert.All(fromRight, static right => Assert.InRange(right, 500, 530));
    }

    [Fact]
    public void A_long_table_repeats_its_head_and_every_cell_stays_inside_the_margins()
    {
        var rows = Enumerable.Range(1, 300).Select(static i => (IReadOnlyList<string>)[$"row{i}", $"{i}", $"a longer text that takes more than one line in its column {i}"]);
        var pdf = new PdfReading(PaperSample.Of(Pdf, paper => paper.Table(new PaperTable("Long", [new PaperColumn("Name"), new PaperColumn("Number", 1, IsNumber: true), new PaperColumn("Text", 3)], rows))));

        Assert.True(pdf.Pages.Count > 5);
        Assert.All(pdf.Pages.Skip(1), static page => Assert.StartsWith("Name|Number|Text|", page.Furniture, StringComparison.Ordinal));
        Assert.Equal(300, pdf.Words.Count(static word => word.StartsWith("row", StringComparison.Ordinal)));
        Assert.All(pdf.Pages.SelectMany(static page => page.Runs), static run => Assert.InRange(run.Right - (run.Text.EndsWith(' ') ? 3 : 0), 67.9, 595.28 - 67.4));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public void A_heading_a_caption_or_the_head_of_a_table_is_left_behind_when_its_first_row_goes_to_the_next_page(int lines)
    {
        foreach (var filling in Enumerable.Range(25, 25))
        {
            var pdf = new PdfReading(PaperSample.Of(Pdf, paper =>
            {
                paper.Paragraph(string.Join('\n', Enumerable.Repeat("filling", filling)));
                paper.Heading(1, "Section");
                paper.Table(new PaperTable("Caption", [new PaperColumn("Head"), new PaperColumn("Other")], [["Row", string.Join('\n', Enumerable.Repeat("tall", lines))], ["Last", ""]]));
            }));

            int PageOf(string word) => pdf.Pages.Index().First(page => page.Item.Runs.Any(run => !run.IsFurniture && run.Text.Contains(word, StringComparison.Ordinal))).Index;
            Assert.Equal([PageOf("Row"), PageOf("Row"), PageOf("Row")], [PageOf("Section"), PageOf("Caption"), PageOf("Head")]);
            Assert.Equal(["Document", "H1", "P", "P", "P", "Sect", "H2", "Table", "Caption", "TR", "TH", "TH", "TR", "TD", "TD", "TR", "TD", "TD"], pdf.Tags());
            Assert.Equal(["Section"], pdf.Bookmarks());
        }
    }

    [Fact]
    public void The_mark_of_an_item_stands_beside_the_heading_above_the_list()
    {
        var runs = new PdfReading(PaperSample.Of(Pdf, static paper => paper.Markdown("## Heading\n\n- item\n- ## Within\n"))).Pages.SelectMany(static page => page.Runs).Where(static run => run.Text is "Heading" or "•" or "item" or "Within").ToArray();

        Assert.Equal(["Heading", "•", "item", "•", "Within"], runs.Select(static run => run.Text));
        Assert.Equal((runs[2].Up, true), (runs[1].Up, runs[0].Up > runs[1].Up));
        Assert.Equal(runs[4].Up, runs[3].Up, 2.0);
    }

    [Fact]
    public void A_blank_line_in_an_answer_is_lost_or_lines_are_glued_together_for_those_who_copy_them()
    {
        var runs = new PdfReading(PaperSample.Of(Pdf, static paper => paper.Facts([new PaperFact("Results", "\nOne.\nTwo\n\n\nThree\n\n")]))).Pages.SelectMany(static page => page.Runs).SkipWhile(static run => run.Text != "Results ").Skip(1).Where(static run => !run.IsFurniture).ToArray();

        Assert.Equal(["One. ", "Two ", "Three"], runs.Select(static run => run.Text));
        Assert.Equal(2 * (runs[0].Up - runs[1].Up), runs[1].Up - runs[2].Up, 1);
    }

    [Fact]
    public void Text_that_is_read_from_the_right_stands_at_the_left_or_its_bold_words_in_the_wrong_order()
    {
        var runs = new PdfReading(PaperSample.Of(Pdf, static paper => paper.Markdown("שלום **עולם** [London](https://lep.example/).\n\nEnglish."))).Pages.SelectMany(static page => page.Runs).SkipWhile(static run => !run.Text.Contains('ש', StringComparison.Ordinal)).Where(static run => !run.IsFurniture).ToArray();

        Assert.Equal([" םולש", "םלוע", " ", "London", ".", "English."], runs.Select(static run => run.Text));
        Assert.Equal(595.28 - 68, runs[0].Right, 1);
        Assert.All(runs.Take(4).Zip(runs.Skip(1)), static pair => Assert.Equal(pair.First.Left, pair.Second.Right, 1));
        Assert.Equal(68, runs[^1].Left, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(40)]
    public void Ten_thousand_words_and_any_number_of_columns_survive(int columns)
    {
        string[] words = [.. Enumerable.Range(0, 10_000).Select(static i => $"w{i}")];
        var pdf = new PdfReading(PaperSample.Of(Pdf, paper =>
        {
            paper.Facts([new PaperFact("Results", string.Join(' ', words))]);
            paper.Table(new PaperTable("Wide", [.. Enumerable.Range(0, columns).Select(static i => new PaperColumn($"Heading {i}"))], [[.. Enumerable.Repeat(PaperSample.Hostile, columns)]]));
        }));

        Assert.Equal(words, pdf.Words.SkipWhile(static word => word != "Results").Skip(1).Take(10_000));
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes() => Assert.Equal(PaperSample.Of(Pdf), PaperSample.Of(Pdf));

    [Fact]
    public async Task Poppler_reads_the_same_words_and_properties()
    {
        var file = Path.Combine(Path.GetTempPath(), $"paper-{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(file, PaperSample.Of(Pdf), TestContext.Current.CancellationToken);
            var information = await RunAsync("pdfinfo", file);
            var text = await RunAsync("pdftotext", file, "-");

            Assert.Matches(@"Title:\s+Place and industry", information);
            Assert.Matches(@"Tagged:\s+yes", information);
            Assert.Contains("Participation in an activity,", text, StringComparison.Ordinal);
            Assert.Contains("_x0041_", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static PdfPaper Pdf(Stream stream) => new(stream);

    private static async Task<string> RunAsync(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var text = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Equal("", await errors);
            return await text;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not on this machine.");
            throw;
        }
    }
}
