using System.Globalization;
using System.Text;
using ImpactTracker.Documents;
using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Reports.Formats;

/// <summary>A report as one HTML file that needs nothing else: the least that reads on a telephone and prints.</summary>
internal sealed class PlainHtmlPaper : IPaper, IDisposable
{
    private readonly StreamWriter text;
    private readonly HtmlWriter html;

    public PlainHtmlPaper(Stream output)
    {
        text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        html = new HtmlWriter(text);
    }

    public void Begin(PaperHead head)
    {
        html.Line($"<!DOCTYPE html>");
        html.Line($"<html lang=\"{head.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{head.Title}</title>");
        html.Line($"<style>{ReportStyle.Sheet}</style></head><body><main><h1>{head.Title}</h1>");
        if (head.Subtitle.Length > 0)
        {
            html.Line($"<p class=\"period\">{head.Subtitle}</p>");
        }
    }

    public void Heading(int level, string text)
    {
        var tag = new Html(string.Create(CultureInfo.InvariantCulture, $"h{level + 1}"));
        html.Line($"<{tag}>{text}</{tag}>");
    }

    public void Paragraph(string text) => html.Line($"<p>{text}</p>");

    public void Markdown(string markdown) => html.Line($"{SafeMarkdown.ToHtml(markdown)}");

    public void Facts(IReadOnlyList<PaperFact> facts)
    {
        html.Line($"<dl class=\"activity\">");
        foreach (var fact in facts)
        {
            html.Write($"<div><dt>{fact.Name}</dt><dd>");
            if (fact.Link is null)
            {
                html.Write($"{fact.Value}");
            }
            else
            {
                html.Write($"<a href=\"{fact.Link}\">{fact.Value}</a>");
            }

            html.Line($"</dd></div>");
        }

        html.Line($"</dl>");
    }

    public void Table(PaperTable table)
    {
        html.Write($"<table><caption>{table.Caption}</caption><thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Write($"<th>{column.Heading}</th>");
        }

        html.Line($"</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Write($"<tr>");
            foreach (var cell in row)
            {
                html.Write($"<td>{cell}</td>");
            }

            html.Line($"</tr>");
        }

        html.Line($"</tbody></table>");
    }

    public void Chart(PaperChart chart) => html.Line($"<p>{chart.Alternative}</p>");

    public void Notice(string title, IReadOnlyList<string> lines)
    {
        html.Line($"<aside><strong>{title}</strong><ul>");
        foreach (var line in lines)
        {
            html.Line($"<li>{line}</li>");
        }

        html.Line($"</ul></aside>");
    }

    public void End()
    {
        html.Line($"</main></body></html>");
        text.Flush();
    }

    public void Dispose() => text.Dispose();
}
