using ImpactTracker.Documents;

namespace ImpactTracker.Tests.Unit.Documents;

/// <summary>Markdown from people becomes mail and pages of ours: nothing in it may act there.</summary>
public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//evil.example/path)")]
    [InlineData("[x](/relative)")]
    [InlineData("[x](#fragment)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("[![x](https://tracker.example/p.png)](javascript:alert(1))")]
    public void A_link_that_is_not_http_https_or_mailto_is_its_text(string markdown) =>
        Assert.DoesNotContain("<a", SafeMarkdown.ToHtml(markdown).Markup, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("[x](https://example.org/a?b=c&d)", "href=\"https://example.org/a?b=c&amp;d\"")]
    [InlineData("[x](http://example.org)", "href=\"http://example.org\"")]
    [InlineData("[x](mailto:a@example.org)", "href=\"mailto:a@example.org\"")]
    [InlineData("<https://example.org>", "href=\"https://example.org\"")]
    [InlineData("see https://example.org/x for more", "href=\"https://example.org/x\"")]
    [InlineData("[x](https://example.org/\"onclick=alert(1))", "href=\"https://example.org/%22onclick=alert(1)\"")]
    public void A_link_that_people_may_follow_is_one(string markdown, string expected) =>
        Assert.Contains(expected, SafeMarkdown.ToHtml(markdown).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("text <b onmouseover=alert(1)>bold</b>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<!-- comment --><style>*{}</style>")]
    [InlineData("```<script>\nx\n```")]
    [InlineData("`<script>`")]
    [InlineData("| <script> |\n|---|\n| <img> |")]
    [InlineData("[<script>](https://example.org)")]
    [InlineData("[x](https://example.org \"<script>\")")]
    public void Markup_in_it_is_text(string markdown)
    {
        var html = SafeMarkdown.ToHtml(markdown).Markup;

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b ", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<style", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![a picture](https://tracker.example/p.png)")]
    [InlineData("[![a picture](https://tracker.example/p.png)](https://example.org)")]
    [InlineData("![a picture][p]\n\n[p]: https://tracker.example/p.png")]
    public void A_picture_is_its_description(string markdown)
    {
        var html = SafeMarkdown.ToHtml(markdown).Markup;

        Assert.Contains("a picture", html, StringComparison.Ordinal);
        Assert.DoesNotContain("tracker.example", html, StringComparison.Ordinal);
        Assert.Contains("a picture", MarkdownText.Of(markdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*")]
    [InlineData("_a")]
    [InlineData("|")]
    public void Nesting_without_end_is_shown_and_throws_nothing(string mark)
    {
        var markdown = string.Concat(Enumerable.Repeat(mark, 20_000 / mark.Length)) + "x";

        Assert.Contains("x", SafeMarkdown.ToHtml(markdown).Markup, StringComparison.Ordinal);
        Assert.Contains("x", MarkdownText.Of(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_keeps_paragraphs_lists_and_addresses()
    {
        var text = MarkdownText.Of("# Heading\n\nFirst **bold** [link](https://example.org).\n\n- one\n- two\n  1. inner\n\n> quoted\n\nlast  \nline");

        Assert.Equal("Heading\n\nFirst bold link <https://example.org>.\n\n- one\n- two\n  1. inner\n\n> quoted\n>\nlast\nline", text);
    }
}
