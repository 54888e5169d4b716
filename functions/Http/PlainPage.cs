using System.Globalization;
using System.Text;
using ImpactTracker.Documents;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>A small page for people who came by a link in a mail: no script, no cookie, nothing from elsewhere.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Title">The page's heading.</param>
/// <param name="Text">One paragraph.</param>
/// <param name="Button">The label of a button that posts to this same address, or null for none.</param>
/// <param name="Choices">What goes along with the button, or null for nothing to choose.</param>
public sealed record PlainPage(int Status, string Title, string Text, string? Button = null, IReadOnlyList<PageChoice>? Choices = null) : IResult
{
    private static readonly Html Style = new("""
        :root{color-scheme:light dark}body{margin:0;font:1.05rem/1.55 Georgia,serif;background:#f4f5f6;color:#1b1f23}
        main{max-width:34rem;margin:12vh auto 0;padding:2rem;background:#fff;border-top:4px solid #1d4f66}h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
        button{font:1rem Arial,sans-serif;padding:.7rem 1.2rem;border:0;border-radius:3px;background:#1d4f66;color:#fff;cursor:pointer}button:focus-visible{outline:3px solid #e0a100;outline-offset:2px}
        fieldset{border:0;margin:0 0 1.5rem;padding:0}legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        label{display:flex;gap:.7rem;align-items:baseline;padding:.5rem 0;cursor:pointer;overflow-wrap:anywhere}input{flex:none;width:1.05rem;height:1.05rem;margin:0;accent-color:#1d4f66;transform:translateY(.15rem)}
        @media(max-width:38rem){main{margin:0;min-height:100vh;box-sizing:border-box;padding:2rem 1.25rem}}
        @media(prefers-color-scheme:dark){body{background:#15191d;color:#e8eaec}main{background:#1f252b}button{background:#8cc4de;color:#15191d}input{accent-color:#8cc4de}}
        """);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(text);
        html.Line($"<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">");
        html.Line($"<title>{Title}</title><style>{Style}</style></head><body><main><h1>{Title}</h1><p>{Text}</p>");
        if (Button is not null)
        {
            html.Write($"<form method=\"post\">");
            WriteChoices(html);
            html.Line($"<button>{Button}</button></form>");
        }

        html.Line($"</main></body></html>");
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), httpContext.RequestAborted).AsTask();
    }

    private void WriteChoices(HtmlWriter html)
    {
        if (Choices is not { Count: > 0 })
        {
            return;
        }

        html.Line($"<fieldset><legend>{Title}</legend>");
        for (var i = 0; i < Choices.Count; i++)
        {
            html.Write($"<label><input type=\"radio\" name=\"{Choices[i].Field}\" value=\"{Choices[i].Value}\"");
            html.Line($"{new Html(i == 0 ? " checked" : "")}><span>{Choices[i].Label}</span></label>");
        }

        html.Line($"</fieldset>");
    }
}
