using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>Answers with a stored document.</summary>
public static class FileAnswer
{
    /// <summary>For saving: the browser is told not to show it, so that nothing in it can act on our pages.</summary>
    public static async Task<IResult> SaveAsync(DocumentBlobs documents, string path, string mediaType, string name, CancellationToken cancellationToken) =>
        await documents.GetAsync(path, cancellationToken) is { } content
            ? new Sandboxed(Results.Bytes(content.ToMemory(), mediaType, name))
            : Problems.Missing("document there any more");

    /// <summary>For reading in the browser, without scripts and cut off from our pages.</summary>
    public static async Task<IResult> ShowAsync(DocumentBlobs documents, string path, string mediaType, CancellationToken cancellationToken) =>
        await documents.GetAsync(path, cancellationToken) is { } content
            ? new Sandboxed(Results.Bytes(content.ToMemory(), mediaType))
            : Problems.Missing("document there any more");

    /// <summary>A page that was just made and is kept nowhere, without scripts and cut off from our pages.</summary>
    public static IResult Page(byte[] html) => new Sandboxed(Results.Bytes(html, "text/html; charset=utf-8"), isPrivate: true);

    private sealed class Sandboxed(IResult inner, bool isPrivate = false) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            httpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox allow-popups";
            if (isPrivate)
            {
                httpContext.Response.Headers.CacheControl = "no-store";
                httpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
            }

            return inner.ExecuteAsync(httpContext);
        }
    }
}
