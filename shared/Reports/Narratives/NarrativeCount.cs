using ImpactTracker.Documents;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImpactTracker.Reports.Narratives;

/// <summary>Counts what the funders' limits are about, in what a reader sees: the marks of Markdown do not count.</summary>
internal static class NarrativeCount
{
    /// <summary>Pieces of text between blanks that hold a letter or a digit.</summary>
    public static int Words(string markdown) =>
        MarkdownText.Of(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(IsText);

    /// <summary>Items of its lists wherever they stand, of lists within lists the innermost; rows of its tables; and lines with text outside them. Headings are none.</summary>
    public static int Pieces(string markdown) => Pieces(SafeMarkdown.Parse(markdown));

    private static int Pieces(ContainerBlock blocks) => blocks.Sum(static block => block switch
    {
        ListBlock list => list.Descendants<ListItemBlock>().Count(static item => !item.Descendants<ListBlock>().Any()),
        Table table => table.OfType<TableRow>().Count(static row => !row.IsHeader),
        ContainerBlock inner => Pieces(inner),
        CodeBlock code => Lines(code.Lines.ToString()),
        ParagraphBlock { Inline: { } inline } => Lines(Text(inline)),
        _ => 0,
    });

    private static int Lines(string text) => text.Split('\n').Count(IsText);

    private static bool IsText(string text) => text.Any(char.IsLetterOrDigit);

    private static string Text(Inline inline) => inline switch
    {
        LineBreakInline => "\n",
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        ContainerInline inner => string.Concat(inner.Select(Text)),
        _ => "",
    };
}
