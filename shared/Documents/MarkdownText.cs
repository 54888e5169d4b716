using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImpactTracker.Documents;

/// <summary>Markdown as plain text for the text part of a mail: paragraphs, lists with marks, links followed by their address.</summary>
public static class MarkdownText
{
    /// <summary>The text, its lines ended by a line feed, with no blank line at the end.</summary>
    public static string Of(string markdown)
    {
        var text = new StringBuilder();
        Blocks(SafeMarkdown.Parse(markdown), text, "");
        return text.ToString().TrimEnd();
    }

    private static void Blocks(ContainerBlock container, StringBuilder text, string indent)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ListBlock list:
                    List(list, text, indent);
                    break;
                case TableRow row:
                    Line(text, indent, string.Join(" | ", row.OfType<ContainerBlock>().Select(static cell => string.Join(' ', cell.OfType<LeafBlock>().Select(Inlines)))));
                    continue;
                case QuoteBlock quote:
                    Blocks(quote, text, indent + "> ");
                    continue;
                case CodeBlock code:
                    Line(text, indent, code.Lines.ToString());
                    break;
                case ThematicBreakBlock:
                    Line(text, indent, "---");
                    break;
                case ContainerBlock inner:
                    Blocks(inner, text, indent);
                    break;
                case LeafBlock leaf when leaf.Inline is not null:
                    Line(text, indent, Inlines(leaf));
                    break;
                default:
                    continue;
            }

            if (container is MarkdownDocument or QuoteBlock)
            {
                text.Append(indent.TrimEnd()).Append('\n');
            }
        }
    }

    private static void List(ListBlock list, StringBuilder text, string indent)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var inner = new StringBuilder();
            Blocks(item, inner, "");
            var lines = inner.ToString().TrimEnd().Split('\n');
            Line(text, indent + mark, lines[0]);
            foreach (var line in lines.Skip(1))
            {
                Line(text, indent + new string(' ', mark.Length), line);
            }
        }
    }

    private static void Line(StringBuilder text, string indent, string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            text.Append(indent).Append(line).Append('\n');
        }
    }

    private static string Inlines(LeafBlock leaf)
    {
        var text = new StringBuilder();
        Inlines(leaf.Inline, text);
        return text.ToString();
    }

    private static void Inlines(ContainerInline? container, StringBuilder text)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline line:
                    text.Append(line.IsHard ? '\n' : ' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline auto:
                    text.Append(auto.Url);
                    break;
                case LinkInline link:
                    var from = text.Length;
                    Inlines(link, text);
                    if (text.ToString(from, text.Length - from) != link.Url)
                    {
                        text.Append(CultureInfo.InvariantCulture, $" <{link.Url}>");
                    }

                    break;
                case ContainerInline inner:
                    Inlines(inner, text);
                    break;
            }
        }
    }
}
