using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ImpactTracker.Mail;

/// <summary>
/// The body of a request as it goes out: JSON before the document, the document in Base64, JSON after it. The document is written from the one copy
/// that all requests share; built as one text, each request would take seven times its size.
/// </summary>
internal sealed class MailRequestBody : HttpContent
{
    private readonly ReadOnlyMemory<byte>[] parts;

    /// <param name="json">The request.</param>
    /// <param name="mark">What stands in it for the document, once.</param>
    /// <param name="document">What is put there; null to send the request as it is.</param>
    public MailRequestBody(string json, string mark, MailDocument? document)
    {
        var at = document is null ? json.Length : json.IndexOf(mark, StringComparison.Ordinal);
        parts = document is null
            ? [Encoding.UTF8.GetBytes(json)]
            : [Encoding.UTF8.GetBytes(json[..at]), document.Encoded, Encoding.UTF8.GetBytes(json[(at + mark.Length)..])];
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            await stream.WriteAsync(part, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = parts.Sum(static part => (long)part.Length);
        return true;
    }
}
