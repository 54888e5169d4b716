using System.Globalization;
using Markdig;
using Markdig.Syntax;

namespace ImpactTracker.Documents;

/// <summary>
/// Turns Markdown into an A4 PDF with bookmarks, clickable links, page numbers, selectable text and a structure tree
/// for screen readers. Works on any text: what is damaged is drawn as it stands, no word is dropped.
/// </summary>
public static class MarkdownPdf
{
    // Raw HTML is never interpreted: it is drawn as the text it is.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Renders a document. Safe to call from several threads; nothing is shared between calls but the fonts, which never change.</summary>
    /// <param name="markdown">CommonMark with pipe tables. A level 1 heading at the start that repeats the title is not drawn twice.</param>
    /// <param name="metadata">Title block and document properties. The same text and metadata give the same bytes on every machine.</param>
    public static byte[] Render(string markdown, PdfMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(metadata);
        metadata = metadata with { Title = PdfText.Plain(metadata.Title), Author = PdfText.Plain(metadata.Author), Language = PdfText.Plain(metadata.Language) };
        using var bytes = new MemoryStream();
        using var file = new PdfFile(bytes, packed: false);
        var flow = new MarkdownPdfFlow(file);
        var printer = new MarkdownPdfPrinter(flow);
        var document = file.Document;
        var date = metadata.Created.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        MarkdownPdfFurniture.TitleBlock(flow, printer, metadata.Title, [metadata.Author, date], document);
        var blocks = new MarkdownPdfBlocks(flow, printer);
        blocks.Write(Parse(markdown, metadata.Title), document);
        flow.Release();
        file.Finish(flow.Page);
        file.End(metadata, blocks.Bookmarks, MarkdownPdfFurniture.Footer(flow.Fonts, metadata), MarkdownPdfFurniture.PageNumber(flow.Fonts));
        return bytes.ToArray();
    }

    private static IEnumerable<Block> Parse(string markdown, string title)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses text nested beyond its limit. As indented code every line stays as it was typed.
            document = Markdown.Parse("    " + markdown.ReplaceLineEndings("\n    "), Pipeline);
        }

        var repeatsTitle = document.FirstOrDefault() is HeadingBlock { Level: 1 } heading
            && string.Concat(MarkdownPdfSpans.Read(heading.Inline).Select(s => s.Text)).Trim() == PdfText.Drawable(title).Trim();
        return repeatsTitle ? document.Skip(1) : document;
    }
}
