using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Tests.Unit.Documents.Papers;

public sealed partial class HtmlPaperTests
{
    private static readonly string[] Empty = ["meta", "col", "br", "hr", "rect", "!doctype"];

    [Fact]
    public void Every_element_is_closed_where_it_should_be()
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Style().Replace(Sample(), "")))
        {
            var name = tag.Groups[2].Value.ToLowerInvariant();
            if (tag.Groups[1].Length > 0)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (!Empty.Contains(name))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void It_asks_for_nothing_outside_itself() => Assert.DoesNotMatch(@"(?i)<script|<link|<img|<iframe|\bsrc=|@import|url\(|\son\w+=", Sample());

    [Fact]
    public void What_went_in_comes_out_in_order()
    {
        var text = Text(Sample());

        var at = 0;
        foreach (var piece in (string[])[
            "Place and industry", "1 January 2018 to 31 December 2019", "University of Example", "21 November 2026, 09:05 UTC", "Before you hand this in", "The key findings are empty.", "Summary",
            "First line\nsecond line.", "Figure 1. Activities by form", "Twelve talks", "12 of 10", "What changed", "Findings", "<b>no markup</b>", "quoted", "Deeper", "Form", "A talk or presentation", "the page",
            "Table 1. Reach", "National & beyond", "14", "Table 2. Nothing", "None", "bell nul half\uFFFD <b>&amp;</b> \"quoted\" ]]> _x0041_ שלום עולם العربية 😀 🚀 e\u0301  end"])
        {
            var found = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{piece} does not come after {text[Math.Max(0, at - 40)..at]}");
            at = found + piece.Length;
        }
    }

    [Theory]
    [InlineData("<html lang=\"en-GB\">")]
    [InlineData("<th scope=\"col\" class=\"number\">Activities</th>")]
    [InlineData("<th scope=\"col\" dir=\"auto\">Left</th>")]
    [InlineData("<caption id=\"table-1\">")]
    [InlineData("role=\"img\" aria-labelledby=\"chart-1-title chart-1-text\"")]
    [InlineData("<h4 dir=\"auto\">Findings</h4>")]
    [InlineData("<h5 dir=\"auto\">Deeper</h5>")]
    [InlineData("<a href=\"https://example.org/%C3%A9?x=%22y%22\">the page</a>")]
    public void A_screen_reader_finds(string markup) => Assert.Contains(markup, Sample(), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p dir=\"auto\">English.</p>")]
    [InlineData("<p dir=\"auto\">שלום.</p>")]
    [InlineData("<ul dir=\"auto\">\n<li>בית</li>")]
    public void One_block_of_a_text_settles_from_which_side_the_others_are_read(string markup) =>
        Assert.Contains(markup, Encoding.UTF8.GetString(PaperSample.Of(Html, static paper => paper.Markdown("English.\n\nשלום.\n\n- בית\n"))), StringComparison.Ordinal);

    [Fact]
    public void A_number_in_a_figure_leads_to_no_record_to_another_or_to_one_that_is_not_shown()
    {
        var html = Encoding.UTF8.GetString(PaperSample.Of(Html, static paper =>
        {
            foreach (var record in (string[])["1", "2", "3", "12", "P3", "1"])
            {
                paper.Heading(2, record + ". Title", record);
            }

            paper.Table(new PaperTable("Figure", [new PaperColumn("What"), new PaperColumn("Records", NamesRecords: true)], [["3", "1–3, 12"], ["a", "P3, 12 and 3 more"], ["b", "Studio 3"], ["c", "7"]]));
        }));

        Assert.Single(Regex.Matches(html, "id=\"r1\""));
        Assert.Contains("<td dir=\"auto\">3</td><td dir=\"auto\"><a href=\"#r1\">1</a>–<a href=\"#r3\">3</a>, <a href=\"#r12\">12</a></td>", html, StringComparison.Ordinal);
        Assert.Contains("<td dir=\"auto\">P<a href=\"#rP3\">3</a>, 12 and 3 more</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td dir=\"auto\">Studio 3</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td dir=\"auto\">7</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_not_of_the_web_is_text() => Assert.DoesNotContain("javascript:", Sample(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_same_calls_give_the_same_bytes() => Assert.Equal(PaperSample.Of(Html), PaperSample.Of(Html));

    private static HtmlPaper Html(Stream stream) => new(stream);

    private static string Sample() => Encoding.UTF8.GetString(PaperSample.Of(Html));

    private static string Text(string html) => WebUtility.HtmlDecode(Tag().Replace(Style().Replace(html, ""), ""));

    [GeneratedRegex(@"<(/?)([!\w]+)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
