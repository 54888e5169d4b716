using System.Globalization;
using System.Text;
using ImpactTracker.Distributions;
using ImpactTracker.Documents;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>A mail on paper, for a frame: who it is from, its subject, what is attached, and its HTML as it goes, without scripts.</summary>
internal static class MailPaper
{
    private static readonly Html Base = new("<base target=\"_blank\">");

    /// <summary>The mail, and above it a sentence on whose it is where that needs one.</summary>
    public static IResult Of(MailPreview mail, string? note = null)
    {
        using var head = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(head);
        html.Write($"<div role=\"note\" style=\"max-width:600px;margin:0 auto;padding:12px;color:#4a5560;font:14px/1.5 Arial,sans-serif;overflow-wrap:anywhere\">");
        if (note is not null)
        {
            html.Write($"<p style=\"margin:0 0 12px;padding:8px 12px;background:#fdf1dc;color:#5c3700\">{note}</p>");
        }

        html.Write($"<b>{BriefWords.MailFrom}</b> {mail.From}<br><b>{BriefWords.MailSubject}</b> {mail.Subject}");
        if (mail.Attachment is not null)
        {
            html.Write($"<br><b>{BriefWords.MailAttachment}</b> {mail.Attachment}");
        }

        html.Write($"</div>");
        return FileAnswer.Page(Encoding.UTF8.GetBytes(After(After(mail.Html, "<head>", Base.Markup), "<body", head.ToString())));
    }

    // Into an element of a mail that we wrote ourselves: behind the end of its first tag.
    private static string After(string html, string tag, string addition)
    {
        var end = html.IndexOf('>', html.IndexOf(tag, StringComparison.Ordinal)) + 1;
        return html.Insert(end, addition);
    }
}
