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
    /// <summary>Nobody nests deeper on purpose, and whoever walks the document does it by calling itself for each level.</summary>
    private const int MostDepth = 100;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Parses a text and takes out what is not safe.</summary>
    public static MarkdownDocument Parse(string markdown)
    {
        // Text that is nested without end is shown as it was typed.
        var document = Nested(markdown) ?? Markdown.Parse(string.Join('\n', markdown.Split('\n').Select(static line => "    " + line)), Pipeline);
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
    public static Html ToHtml(string markdown) => ToHtml(Parse(markdown));

    /// <summary>A text that <see cref="Parse"/> made safe, as HTML.</summary>
    internal static Html ToHtml(MarkdownDocument safe) => new(safe.ToHtml(Pipeline));

    private static MarkdownDocument? Nested(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            return IsDeep(document) ? null : document;
        }
        catch (ArgumentException)
        {
            // Markdig refuses some nesting by itself.
            return null;
        }
    }

    private static bool IsDeep(MarkdownDocument document)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > MostDepth)
            {
                return true;
            }

            foreach (var child in Children(next.Node))
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return false;
    }

    private static IEnumerable<MarkdownObject> Children(MarkdownObject node) => node switch
    {
        ContainerBlock block => block,
        LeafBlock { Inline: { } inline } => [inline],
        ContainerInline inlines => inlines,
        _ => [],
    };

    private static bool IsSafe(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "mailto");
}
