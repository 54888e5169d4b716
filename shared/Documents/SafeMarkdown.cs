using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImpactTracker.Documents;

/// <summary>
/// Markdown as people may write it here: HTML in it is text, links lead to http, https or mailto only, and pictures become their
/// description (a picture in a mail would tell its server who reads).
/// </summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Parses a text and takes out what is not safe.</summary>
    public static MarkdownDocument Parse(string markdown)
    {
        // Markdig refuses nesting beyond its own limit with an exception; such text is shown as it was typed.
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            document = Markdown.Parse(string.Join('\n', markdown.Split('\n').Select(static line => "    " + line)), Pipeline);
        }

        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            if (link.IsImage || !IsSafe(link.Url))
            {
                link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(static text => text.Content.ToString()))), copyChildren: false);
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToArray())
        {
            if (!link.IsEmail && !IsSafe(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url), copyChildren: false);
            }
        }

        return document;
    }

    /// <summary>The text as HTML.</summary>
    public static Html ToHtml(string markdown) => new(Parse(markdown).ToHtml(Pipeline));

    private static bool IsSafe(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "mailto");
}
