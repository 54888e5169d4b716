using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImpactTracker.Documents.Papers;

/// <summary>Writes a person's Markdown into a DOCX with the styles of the document.</summary>
internal sealed class DocxMarkdown(DocxBody body)
{
    /// <summary>Id of the list of bullets; ordered lists have the numbers after it.</summary>
    private const int Bullets = 1;

    public void Write(ContainerBlock blocks, DocxPlace place)
    {
        foreach (var block in blocks)
        {
            Write(block, place);

            // Only the first paragraph of an item has its mark.
            place = place with { List = 0 };
        }
    }

    private void Write(Block block, DocxPlace place)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Paragraph("Heading" + (heading.Level - 1).ToString(CultureInfo.InvariantCulture), DocxPlace.Top, heading);
                break;
            case ListBlock list:
                List(list, place);
                break;
            case QuoteBlock quote:
                Write(quote, place with { Style = "Quote" });
                break;
            case Table table:
                Table(table);
                break;
            case ThematicBreakBlock:
                body.Paragraph("Rule", "");
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case ContainerBlock container:
                Write(container, place);
                break;
            case CodeBlock code:
                Open("CodeBlock", place);
                body.Run(code.Lines.ToString(), default);
                body.CloseParagraph();
                break;
            case LeafBlock leaf:
                Paragraph(place.Style, place, leaf);
                break;
        }
    }

    private void List(ListBlock list, DocxPlace place)
    {
        var number = Bullets;
        if (list.IsOrdered)
        {
            body.OrderedLists.Add(int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? Math.Min(first, DocxNumbering.HighestStart) : 1);
            number = Bullets + body.OrderedLists.Count;
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            var inside = place with { List = number, Depth = place.Depth + 1 };
            if (item.Count == 0)
            {
                Open(place.Style, inside);
                body.CloseParagraph();
            }

            Write(item, inside);
        }
    }

    private void Table(Table table)
    {
        TableRow[] rows = [.. table.OfType<TableRow>()];
        var columns = rows.Length == 0 ? 0 : rows.Max(static row => row.Count);
        if (columns == 0)
        {
            return;
        }

        var writer = new DocxTable(
            body,
            [.. Enumerable.Repeat(1.0 / columns, columns)],
            [.. Enumerable.Range(0, columns).Select(index => index < table.ColumnDefinitions.Count && table.ColumnDefinitions[index].Alignment == TableColumnAlign.Right)]);
        writer.Begin("");
        foreach (var row in rows)
        {
            writer.OpenRow(row.IsHeader);
            for (var column = 0; column < columns; column++)
            {
                LeafBlock[] leaves = column < row.Count ? [.. row[column].Descendants<LeafBlock>()] : [];
                writer.OpenCell(column, TextDirection.IsFromRight(leaves.SelectMany(Texts)));
                foreach (var leaf in leaves)
                {
                    Inlines(leaf.Inline, default);
                }

                writer.CloseCell();
            }

            writer.CloseRow();
        }

        writer.End();
    }

    private void Paragraph(string? style, DocxPlace place, LeafBlock leaf)
    {
        Open(style, place, TextDirection.IsFromRight(Texts(leaf)));
        if (leaf.Inline is null)
        {
            body.Run(leaf.Lines.ToString(), default);
        }

        Inlines(leaf.Inline, default);
        body.CloseParagraph();
    }

    private void Open(string? style, DocxPlace place, bool isFromRight = false) =>
        body.OpenParagraph(style ?? (place.Depth > 0 ? "ListParagraph" : null), place.List, place.List > 0 ? place.Depth - 1 : place.Depth, isFromRight);

    private static IEnumerable<string> Texts(LeafBlock leaf) =>
        leaf.Inline is null ? [leaf.Lines.ToString()] : leaf.Inline.Descendants<LiteralInline>().Select(static text => text.Content.ToString());

    private void Inlines(ContainerInline? inlines, DocxRun run)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    body.Run(literal.Content.ToString(), run);
                    break;
                case CodeInline code:
                    body.Run(code.Content, run with { IsCode = true });
                    break;
                case LineBreakInline line:
                    body.Run(line.IsHard ? "\n" : " ", run);
                    break;
                case HtmlEntityInline entity:
                    body.Run(PlainText.Of(entity.Transcoded.ToString()), run);
                    break;
                case AutolinkInline auto:
                    body.Run(auto.Url, run with { Address = LinkAddress.Of(auto.IsEmail ? "mailto:" + auto.Url : auto.Url) });
                    break;
                case LinkInline link:
                    Inlines(link, run with { Address = LinkAddress.Of(link.Url) ?? run.Address });
                    break;
                case EmphasisInline emphasis:
                    Inlines(emphasis, emphasis.DelimiterCount == 2 ? run with { IsBold = true } : run with { IsItalic = true });
                    break;
                case DelimiterInline delimiter:
                    body.Run(delimiter.ToLiteral(), run);
                    Inlines(delimiter, run);
                    break;
                case ContainerInline inner:
                    Inlines(inner, run);
                    break;
            }
        }
    }
}
