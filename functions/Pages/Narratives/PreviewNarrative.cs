using System.Globalization;
using System.Text;
using ImpactTracker.Documents;
using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Narratives;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>Shows how a text will look and how long it is, while it is written; nothing is kept.</summary>
[Access(Role.Manager)]
public sealed class PreviewNarrative(PageDesk pages)
{
    private static readonly Html Style = new("body{font:1rem/1.55 Georgia,serif;color:#1b1f23;background:#fff;margin:1rem;overflow-wrap:anywhere}.count{font:.95rem/1.4 Arial,sans-serif;color:#525c66;border-bottom:1px solid #c9d0d6;padding-bottom:.5rem}.over{color:#b3261e;font-weight:bold}");

    /// <summary>200 with the text as a page, or 404 when there is no such section.</summary>
    [Function(nameof(PreviewNarrative))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "awards/{awardId}/narratives/{section}/preview")] HttpRequest request, string awardId, string section, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (NarrativeSection.Find(section) is not { } kind)
        {
            return Problems.Missing($"text '{section}' of an award '{awardId}'");
        }

        var markdown = form.Typed("markdown");
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(text);
        html.Line($"<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{NarrativeWords.PreviewTitle}</title><style>{Style}</style></head><body>");
        html.Line($"<p class=\"count{(kind.Count(markdown) > kind.Most ? " over" : "")}\">{NarrativeWording.Count(kind, markdown)}</p>");
        html.Write($"{(markdown.Trim().Length == 0 ? new Html("") : SafeMarkdown.ToHtml(markdown))}");
        html.Line($"</body></html>");
        return FileAnswer.Page(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
