using Markdig.Syntax.Inlines;

namespace ImpactTracker.Documents;

/// <summary>Reads the inline Markdown of a paragraph, heading or cell into spans.</summary>
internal sealed class MarkdownPdfSpans
{
    private readonly List<MarkdownPdfSpan> spans = [];

    public static List<MarkdownPdfSpan> Read(ContainerInline? inlines, int face = 0)
    {
        var reader = new MarkdownPdfSpans();
        if (inlines is not null)
        {
            reader.AddAll(inlines, face, null);
        }

        return reader.spans;
    }

    private void AddAll(ContainerInline inlines, int face, string? address)
    {
        foreach (var inline in inlines)
        {
            Add(inline, face, address);
        }
    }

    private void Add(Inline inline, int face, string? address)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.ToString(), face, address);
                break;
            case CodeInline code:
                Append(code.Content, face, address);
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.ToString(), face, address);
                break;
            case HtmlInline html:
                Append(html.Tag, face, address);
                break;
            case LineBreakInline lineBreak:
                Append(lineBreak.IsHard ? "\n" : " ", face, address);
                break;
            case AutolinkInline autolink:
                Append(autolink.Url, face, LinkAddress.Of(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url));
                break;
            case LinkInline link:
                AddAll(link, face, LinkAddress.Of(link.Url) ?? address);
                break;
            case EmphasisInline emphasis:
                AddAll(emphasis, face | (emphasis.DelimiterCount == 2 ? PdfFontFamily.Bold : PdfFontFamily.Italic), address);
                break;
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral(), face, address);
                AddAll(delimiter, face, address);
                break;
            case ContainerInline container:
                AddAll(container, face, address);
                break;
        }
    }

    private void Append(string text, int face, string? address)
    {
        var drawable = PdfText.Drawable(text);
        if (spans.Count > 0 && spans[^1].Face == face && spans[^1].Address == address)
        {
            spans[^1] = new MarkdownPdfSpan(spans[^1].Text + drawable, face, address);
        }
        else if (drawable.Length > 0)
        {
            spans.Add(new MarkdownPdfSpan(drawable, face, address));
        }
    }
}
