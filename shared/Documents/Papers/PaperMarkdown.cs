using Markdig.Syntax;

namespace ImpactTracker.Documents.Papers;

/// <summary>Markdown that a person wrote, made ready to stand inside a document.</summary>
internal static class PaperMarkdown
{
    /// <summary>The lowest level that HTML and PDF have.</summary>
    public const int LowestLevel = 6;

    /// <summary>Parses a text, takes out what is not safe, and moves its headings below the present one; a level that it skipped is closed up.</summary>
    /// <param name="markdown">As it was typed.</param>
    /// <param name="presentLevel">Level of the heading that it stands under; the document's title is 1.</param>
    public static MarkdownDocument Parse(string markdown, int presentLevel)
    {
        var document = SafeMarkdown.Parse(PlainText.Of(markdown));
        var headings = document.Descendants<HeadingBlock>().ToArray();
        int[] levels = [.. headings.Select(static heading => heading.Level).Distinct().Order()];
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(LowestLevel, presentLevel + 1 + Array.IndexOf(levels, heading.Level));
        }

        return document;
    }
}
