using System.Globalization;
using ImpactTracker.Documents;
using ImpactTracker.Mail;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Makes the mail with a link: the same as text and as HTML.</summary>
internal static class ShareMail
{
    private const int MostSubject = 200;

    // As readers know them, not by their endings.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["html"] = "page for the browser",
        ["pdf"] = "PDF",
        ["docx"] = "Word document",
        ["xlsx"] = "Excel workbook",
        ["csv"] = "CSV sheet of the activities",
        ["figures"] = "data behind the figures (CSV)",
        ["json"] = "JSON document",
    };

    /// <param name="title">What the report is, in one line.</param>
    /// <param name="share">The link, with its address.</param>
    /// <param name="formats">The documents that the report has; the link shows the first of them.</param>
    /// <param name="sender">Who and where the sender is.</param>
    public static MailContent Compose(string title, ReportShare share, IReadOnlyList<string> formats, string sender)
    {
        var until = share.Expires.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        (string Name, string Url)[] others = [.. formats.Skip(1).Select(format => (Names[format], $"{share.Url}?format={format}"))];
        var text = $"{title}\n\nThe report can be read here, without login, until {until} UTC:\n{share.Url}\n\n"
            + (others.Length == 0 ? "" : $"The same report to keep:\n{string.Concat(others.Select(static one => $"- {one.Name}: {one.Url}\n"))}\n")
            + $"The link is meant for you. Whoever has it can read the report.\n\n{sender}\n";
        return new MailContent(title.Length <= MostSubject ? title : title[..(MostSubject - 1)] + "…", text, Html(title, until, share.Url, others, sender));
    }

    private static string Html(string title, string until, string url, (string Name, string Url)[] others, string sender)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(text);
        html.Line($"<!DOCTYPE html>");
        html.Line($"<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>");
        html.Line($"<body style=\"margin:0;padding:24px;background:#f4f5f6;color:#1b1f23;font:16px/1.5 Georgia,'Times New Roman',serif\">");
        html.Line($"<div style=\"max-width:600px;margin:0 auto;padding:32px;background:#ffffff;border-top:4px solid #1d4f66\"><h1 style=\"margin:0 0 16px;font-size:22px;line-height:1.25\">{title}</h1>");
        html.Line($"<p>The report can be read here, without login, until {until} UTC:</p><p><a href=\"{url}\">Read the report</a></p>");
        if (others.Length > 0)
        {
            html.Line($"<p>The same report to keep:</p><ul>");
            foreach (var (name, address) in others)
            {
                html.Line($"<li><a href=\"{address}\">{name}</a></li>");
            }

            html.Line($"</ul>");
        }

        html.Line($"<p style=\"margin:32px 0 8px;color:#4a5560;font:13px/1.5 Arial,sans-serif\">The link is meant for you. Whoever has it can read the report.</p>");
        html.Line($"<p style=\"margin:0;color:#4a5560;font:13px/1.5 Arial,sans-serif\">{sender}</p></div></body></html>");
        return text.ToString();
    }
}
