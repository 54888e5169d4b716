using ImpactTracker.Documents;
using Markdig.Syntax;

namespace ImpactTracker.Reports.Narratives;

/// <summary>Counts what the funders' limits are about, in what a reader sees: the marks of Markdown do not count.</summary>
internal static class NarrativeCount
{
    /// <summary>Pieces of text between blanks that hold a letter or a digit.</summary>
    public static int Words(string markdown) =>
        MarkdownText.Of(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(static word => word.Any(char.IsLetterOrDigit));

    /// <summary>Items of its lists; where there is no list, its paragraphs.</summary>
    public static int Pieces(string markdown)
    {
        var document = SafeMarkdown.Parse(markdown);
        var items = document.OfType<ListBlock>().Sum(static list => list.Count);
        return items > 0 ? items : document.OfType<ParagraphBlock>().Count();
    }
}
