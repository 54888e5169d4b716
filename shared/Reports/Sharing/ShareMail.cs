using System.Globalization;
using ImpactTracker.Documents;
using ImpactTracker.Mail;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Makes the mail with a link: the same as text and as HTML.</summary>
internal static class ShareMail
{
    private const int MostSubject = 200;

    public static MailContent Compose(string title, ReportShare share)
    {
        var until = share.Expires.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        var text = $"{title}\n\nThe report can be read here, without login, until {until} UTC:\n{share.Url}\n\nThe link is meant for you. Whoever has it can read the report.\n";
        return new MailContent(title.Length <= MostSubject ? title : title[..(MostSubject - 1)] + "…", text, Html(title, until, share.Url));
    }

    private static string Html(string title, string until, string url)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(text);
        html.Line($"<!DOCTYPE html>");
        html.Line($"<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>");
        html.Line($"<body style=\"margin:0;padding:24px;background:#f4f5f6;color:#1b1f23;font:16px/1.5 Georgia,'Times New Roman',serif\">");
        html.Line($"<div style=\"max-width:600px;margin:0 auto;padding:32px;background:#ffffff;border-top:4px solid #1d4f66\"><h1 style=\"margin:0 0 16px;font-size:22px;line-height:1.25\">{title}</h1>");
        html.Line($"<p>The report can be read here, without login, until {until} UTC:</p><p><a href=\"{url}\">Read the report</a></p>");
        html.Line($"<p style=\"margin:32px 0 0;color:#4a5560;font:13px/1.5 Arial,sans-serif\">The link is meant for you. Whoever has it can read the report.</p></div></body></html>");
        return text.ToString();
    }
}
