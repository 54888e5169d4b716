using System.Text;

namespace ImpactTracker.MailSink.Pages;

/// <summary>The frame of every page, and the headers that keep it to itself: no script, nothing from elsewhere.</summary>
internal static class Page
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static async Task WriteAsync(HttpContext context, int status, string title, Action<HtmlText> content)
    {
        var html = new HtmlText().Add($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/outbox.css">
            </head>
            <body>
            <a class="skip" href="#content">Skip to content</a>
            <header><div class="wide"><a class="home" href="/">MailSink</a> <span>A local stand-in for the mail provider. Nothing here was delivered to anybody.</span>
            """);
        if (context.RequestServices.GetRequiredService<SinkOptions>().App is { } app)
        {
            html.Add($"<a class=\"app\" href=\"{app.AbsoluteUri}\">Back to the app</a>");
        }

        html.Add($"""
            </div></header>
            <main id="content" class="wide">

            """);
        content(html);
        html.Add($"""
            </main>
            </body>
            </html>

            """);
        var bytes = Encoding.UTF8.GetBytes(html.ToString());
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
