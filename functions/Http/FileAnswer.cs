using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ImpactTracker.Functions.Http;

/// <summary>Answers with a stored document.</summary>
public static class FileAnswer
{
    /// <summary>For saving: the browser is told not to show it, so that nothing in it can act on our pages.</summary>
    public static async Task<IResult> SaveAsync(DocumentBlobs documents, string path, string mediaType, string name, CancellationToken cancellationToken) =>
        await documents.OpenAsync(path, cancellationToken) is { } content
            ? new Sandboxed(Results.Stream(content, mediaType, name))
            : Problems.Missing("document there any more");

    /// <summary>For reading in the browser, without scripts and cut off from our pages; whoever saves it all the same is offered the name.</summary>
    public static async Task<IResult> ShowAsync(DocumentBlobs documents, string path, string mediaType, string name, CancellationToken cancellationToken) =>
        await documents.OpenAsync(path, cancellationToken) is { } content
            ? new Sandboxed(Results.Stream(content, mediaType), name: name)
            : Problems.Missing("document there any more");

    /// <summary>A page that was just made and is kept nowhere, without scripts and cut off from our pages.</summary>
    public static IResult Page(byte[] html) => new Sandboxed(Results.Bytes(html, "text/html; charset=utf-8"), isPrivate: true);

    /// <summary>A page that was just made, for reading in the browser as a stored one.</summary>
    public static IResult Show(ReadOnlyMemory<byte> content, string mediaType) => new Sandboxed(Results.Bytes(content, mediaType));

    private sealed class Sandboxed(IResult inner, bool isPrivate = false, string? name = null) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            // The address may be a link that works without login: no site that a document links to may learn it.
            httpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
            httpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox allow-popups";
            if (name is not null)
            {
                var shown = new ContentDispositionHeaderValue("inline");
                shown.SetHttpFileName(name);
                httpContext.Response.Headers.ContentDisposition = shown.ToString();
            }

            if (isPrivate)
            {
                httpContext.Response.Headers.CacheControl = "no-store";
            }

            return inner.ExecuteAsync(httpContext);
        }
    }
}
