using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImpactTracker.Documents.Papers;

/// <summary>
/// A document as one HTML file that asks for nothing else: it can be mailed, kept and printed. Charts are SVG with their numbers in a table behind them.
/// The stream stays open.
/// </summary>
public sealed partial class HtmlPaper : IPaper, IDisposable
{
    private readonly StreamWriter output;
    private readonly HtmlWriter html;
    private readonly HashSet<string> records = new(StringComparer.Ordinal);
    private int level = 1;
    private int tables;
    private int figures;

    /// <summary>A document that goes to this stream.</summary>
    public HtmlPaper(Stream stream)
    {
        output = DocumentText.To(stream, leaveOpen: true);
        html = new HtmlWriter(output);
    }

    /// <inheritdoc />
    public void Begin(PaperHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var (title, subtitle, author) = (PlainText.Line(head.Title), PlainText.Line(head.Subtitle), PlainText.Line(head.Author));
        html.Line($"<!DOCTYPE html>\n<html lang=\"{PlainText.Line(head.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line($"<title>{title}</title>\n<meta name=\"author\" content=\"{author}\">\n<meta name=\"description\" content=\"{PlainText.Line(head.Subject)}\">");
        html.Line($"<style>{HtmlPaperStyle.Sheet}</style>\n</head>\n<body>\n<main>\n<header>\n<h1 dir=\"auto\">{title}</h1>");
        if (subtitle.Length > 0)
        {
            html.Line($"<p class=\"subtitle\" dir=\"auto\">{subtitle}</p>");
        }

        html.Write($"<p class=\"byline\">");
        if (author.Length > 0)
        {
            html.Write($"<span dir=\"auto\">{author}</span>{(head.Dated is null ? "" : " · ")}");
        }

        Dated(head.Dated);
        html.Line($"</p>\n</header>");
    }

    /// <inheritdoc />
    public void Heading(int level, string text, string? record = null)
    {
        this.level = Math.Clamp(level, 1, 3) + 1;

        // A record that is shown for two awards is led to where it stands first.
        var anchor = record is not null && records.Add(record) ? $" id=\"r{record}\"" : "";
        html.Line($"<h{this.level}{new Html(anchor)} dir=\"auto\">{PlainText.Line(text)}</h{this.level}>");
    }

    /// <inheritdoc />
    public void Paragraph(string text) => html.Line($"<p class=\"text\" dir=\"auto\">{PlainText.Of(text)}</p>");

    /// <inheritdoc />
    public void Markdown(string markdown)
    {
        var document = PaperMarkdown.Parse(markdown, level);
        foreach (var cell in document.Descendants<TableRow>().Where(static row => row.IsHeader).SelectMany(static row => row.OfType<TableCell>()))
        {
            cell.GetAttributes().AddProperty("scope", "col");
        }

        // Each block is read from the side of its own first letter; what stands in an item or a cell from that of the item or cell.
        foreach (var block in document.Descendants<Block>().Where(static one => one is HeadingBlock or ParagraphBlock or CodeBlock or ListBlock or TableCell && one.Parent is not (ListItemBlock or TableCell)))
        {
            block.GetAttributes().AddProperty("dir", "auto");
        }

        html.Line($"<div class=\"written\">\n{SafeMarkdown.ToHtml(document)}</div>");
    }

    /// <inheritdoc />
    public void Facts(IReadOnlyList<PaperFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Count == 0)
        {
            return;
        }

        html.Line($"<dl>");
        foreach (var fact in facts)
        {
            html.Write($"<div><dt>{PlainText.Line(fact.Name)}</dt><dd dir=\"auto\">");
            if (LinkAddress.Of(fact.Link) is { } address)
            {
                html.Write($"<a href=\"{address}\">{PlainText.Of(fact.Value)}</a>");
            }
            else
            {
                html.Write($"{PlainText.Of(fact.Value)}");
            }

            html.Line($"</dd></div>");
        }

        html.Line($"</dl>");
    }

    /// <inheritdoc />
    public void Table(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        tables++;
        html.Line($"<div class=\"wide\" role=\"region\" aria-labelledby=\"table-{tables}\" tabindex=\"0\">\n<table>\n<caption id=\"table-{tables}\">Table {tables}. {PlainText.Line(table.Caption)}</caption>");
        html.Write($"<colgroup>");
        foreach (var share in PaperRows.Shares(table))
        {
            html.Write($"<col style=\"width:{(share * 100).ToString("0.#", CultureInfo.InvariantCulture)}%\">");
        }

        html.Write($"</colgroup>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Write($"<th scope=\"col\"{Number(column)}>{PlainText.Line(column.Heading)}</th>");
        }

        html.Line($"</tr></thead>\n<tbody>");
        foreach (var row in PaperRows.Of(table))
        {
            html.Write($"<tr>");
            foreach (var (index, column) in table.Columns.Index())
            {
                html.Write($"<td dir=\"auto\"{Number(column)}>");
                Cell(column, row[index]);
                html.Write($"</td>");
            }

            html.Line($"</tr>");
        }

        html.Line($"</tbody>\n</table>\n</div>");
    }

    /// <inheritdoc />
    public void Chart(PaperChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        HtmlChart.Write(html, chart, ++figures);
    }

    /// <inheritdoc />
    public void Notice(string title, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        html.Line($"<aside class=\"notice\">\n<p><strong dir=\"auto\">{PlainText.Line(title)}</strong></p>");
        if (lines.Count > 0)
        {
            html.Line($"<ul>");
            foreach (var line in lines)
            {
                html.Line($"<li dir=\"auto\">{PlainText.Of(line)}</li>");
            }

            html.Line($"</ul>");
        }

        html.Line($"</aside>");
    }

    /// <inheritdoc />
    public void End(DateTimeOffset? dated = null)
    {
        if (dated is not null)
        {
            html.Write($"<p class=\"byline\">");
            Dated(dated);
            html.Line($"</p>");
        }

        html.Line($"</main>\n</body>\n</html>");
        output.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => output.Dispose();

    private void Cell(PaperColumn column, string text)
    {
        if (!column.NamesRecords || !RecordNumbers().IsMatch(text))
        {
            html.Write($"{PlainText.Of(text)}");
            return;
        }

        var at = 0;
        var kind = text.StartsWith('P') ? "P" : "";
        foreach (var number in RecordNumber().EnumerateMatches(text))
        {
            var digits = text.Substring(number.Index, number.Length);
            if (records.Contains(kind + digits))
            {
                html.Write($"{text[at..number.Index]}<a href=\"#r{kind}{digits}\">{digits}</a>");
                at = number.Index + number.Length;
            }
        }

        html.Write($"{text[at..]}");
    }

    private void Dated(DateTimeOffset? moment)
    {
        if (moment is { } known)
        {
            html.Write($"{PaperDates.Changed}<time datetime=\"{PaperDates.Property(known)}\">{PaperDates.Moment(known)}</time>");
        }
    }

    /// <summary>As figures name records: 1–3, 7 and 4 more; those of influences after a P.</summary>
    [GeneratedRegex(@"^P?[0-9]+((–|, )[0-9]+)*( and [0-9]+ more)?$")]
    private static partial Regex RecordNumbers();

    [GeneratedRegex(@"[0-9]+(?! more$|[0-9])")]
    private static partial Regex RecordNumber();

    private static Html Number(PaperColumn column) => new(column.IsNumber ? " class=\"number\"" : "");
}
