using System.Globalization;
using System.Text;
using ImpactTracker.Documents;
using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Briefs;

/// <summary>Makes the mail of a brief: text and HTML from one Markdown summary, who sends it, why, and how to end it.</summary>
public sealed class BriefMail(IOptions<MailOptions> options)
{
    // What must hold everywhere stands on the elements; this is for programs that read it: narrow screens, and what Markdown makes.
    private static readonly Html Style = new("""
        a{color:#1d4f66}ul,ol{padding-left:1.4em}li{margin:0 0 .4em}h2,h3{line-height:1.25}table{border-collapse:collapse;max-width:100%}th,td{padding:.3em .6em;border:1px solid #d5dade;text-align:left;vertical-align:top}
        blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #d5dade}pre{white-space:pre-wrap}@media(max-width:520px){body{padding:0!important}.sheet{padding:24px 20px!important}}
        """);

    /// <summary>The content that all recipients share.</summary>
    /// <param name="brief">What is sent.</param>
    /// <param name="lists">The titles of the lists that it goes to, for the line that says why one gets it.</param>
    /// <param name="document">Where the document can be had, when it is not attached.</param>
    public MailContent Compose(Brief brief, IReadOnlyList<string> lists, Uri? document = null) => new(brief.Title, TextPart(brief, lists, document), HtmlPart(brief, lists, document));

    /// <summary>The name under which the document goes out: from number and title, in letters that every mail program can show.</summary>
    public static string DocumentName(Brief brief)
    {
        var name = new StringBuilder();
        foreach (var c in $"{brief.Number} {brief.Title}".Trim().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                name.Append('-');
            }
        }

        var stem = name.ToString().Trim('-');
        return $"{(stem.Length == 0 ? "policy-brief" : stem.Length > 80 ? stem[..80].Trim('-') : stem)}.pdf";
    }

    private string TextPart(Brief brief, IReadOnlyList<string> lists, Uri? document)
    {
        var text = new StringBuilder();
        text.Append(MailContent.GreetingTag).Append("\n\n").Append(MarkdownText.Of(brief.Summary)).Append('\n');
        foreach (var line in (string?[])[document is null ? Attached(brief) : $"Get the brief as a PDF: {document.AbsoluteUri}", brief.Url is null ? null : $"Read it online: {brief.Url}", About(brief)])
        {
            if (line is not null)
            {
                text.Append('\n').Append(line).Append('\n');
            }
        }

        return text.Append("\n-- \n").Append(options.Value.SenderLine()).Append("\n\n").Append(Why(lists))
            .Append("\nTo receive no more briefs from us: ").Append(MailContent.UnsubscribeTag).Append('\n').ToString();
    }

    private string HtmlPart(Brief brief, IReadOnlyList<string> lists, Uri? document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(text);
        html.Line($"<!DOCTYPE html>");
        html.Line($"<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{brief.Title}</title><style>{Style}</style></head>");
        html.Line($"<body style=\"margin:0;padding:24px;background:#f4f5f6;color:#1b1f23;font:16px/1.5 Georgia,'Times New Roman',serif\">");
        html.Line($"<div class=\"sheet\" style=\"max-width:600px;overflow-wrap:break-word;word-break:break-word;margin:0 auto;padding:32px;background:#ffffff;border-top:4px solid #1d4f66\">");
        html.Line($"<p style=\"margin:0 0 4px;color:#4a5560;font:14px/1.4 Arial,sans-serif\">Policy brief{(brief.Number is null ? "" : $" {brief.Number}")}</p>");
        html.Line($"<h1 style=\"margin:0 0 24px;font:bold 24px/1.25 Georgia,'Times New Roman',serif\">{brief.Title}</h1>");
        html.Line($"<p>{new Html(MailContent.GreetingHtmlTag)}</p>");
        html.Line($"{SafeMarkdown.ToHtml(brief.Summary)}");
        if (document is not null)
        {
            html.Line($"<p><a href=\"{document.AbsoluteUri}\" style=\"color:#1d4f66\">Get the brief as a PDF</a></p>");
        }
        else if (Attached(brief) is { } attached)
        {
            html.Line($"<p>{attached}</p>");
        }

        if (brief.Url is not null)
        {
            html.Line($"<p><a href=\"{brief.Url}\" style=\"color:#1d4f66\">Read it online</a></p>");
        }

        if (About(brief) is { } about)
        {
            html.Line($"<p style=\"color:#4a5560\">{about}</p>");
        }

        html.Line($"<hr style=\"margin:32px 0 16px;border:0;border-top:1px solid #d5dade\">");
        html.Line($"<p style=\"margin:0 0 8px;color:#4a5560;font:13px/1.5 Arial,sans-serif\">{options.Value.SenderLine()}</p>");
        html.Line($"<p style=\"margin:0;color:#4a5560;font:13px/1.5 Arial,sans-serif\">{Why(lists)} <a href=\"{new Html(MailContent.UnsubscribeTag)}\" style=\"color:#1d4f66\">Receive no more briefs from us</a>.</p>");
        html.Line($"</div></body></html>");
        return text.ToString();
    }

    private static string Why(IReadOnlyList<string> lists) =>
        lists.Count == 0 ? "You receive this because your address is on one of our lists."
        : $"You receive this because your address is on our {(lists.Count == 1 ? "list" : "lists")} “{string.Join("”, “", lists)}”.";

    private static string? Attached(Brief brief) => brief.Document is null ? null : "The brief is attached as a PDF.";

    private static string? About(Brief brief) => (brief.Authors.Count, brief.Published) switch
    {
        (0, null) => null,
        (0, { } day) => $"Published {Day(day)}.",
        (_, null) => By(brief),
        (_, { } day) => $"{By(brief)} Published {Day(day)}.",
    };

    private static string By(Brief brief)
    {
        var by = $"By {string.Join(", ", brief.Authors)}";
        return by[^1] is '.' or '?' or '!' ? by : by + ".";
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
