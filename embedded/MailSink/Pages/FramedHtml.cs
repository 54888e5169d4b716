using System.Text;

namespace ImpactTracker.MailSink.Pages;

/// <summary>
/// The HTML form of a message as it was sent, for the frame of its page. It comes from outside, so it may run nothing and
/// load nothing; a person may follow a link, which opens a page of its own.
/// </summary>
internal static class FramedHtml
{
    private const string Policy =
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

    private const string LinksOutside = "<base target=\"_blank\">";

    public static async Task WriteAsync(HttpContext context, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(WithBase(html));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>After the head's start if it has one, so that a doctype before it still counts.</summary>
    private static string WithBase(string html)
    {
        var head = html.IndexOf("<head>", StringComparison.OrdinalIgnoreCase);
        if (head >= 0)
        {
            return html.Insert(head + "<head>".Length, LinksOutside);
        }

        var doctype = html.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) ? html.IndexOf('>', StringComparison.Ordinal) + 1 : 0;
        return html.Insert(doctype, LinksOutside);
    }
}
