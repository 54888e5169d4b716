using System.Security.Cryptography;
using ImpactTracker.Json;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Functions.Http;

/// <summary>
/// Reads a JSON body strictly: every mistake is named by its field, an unknown property is refused, and nothing throws but
/// <see cref="HttpFaultException"/>. Read here and not by a binding, because a binding answers bad JSON with 500.
/// </summary>
public static class JsonBody
{
    /// <summary>The largest JSON body, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(TrackerJson.Settings());

    /// <summary>Reads the body as a draft.</summary>
    /// <exception cref="HttpFaultException">415, 413 or 400.</exception>
    public static async Task<T> ReadJsonAsync<T>(this HttpRequest request, CancellationToken cancellationToken)
        where T : class => (await ReadHashedJsonAsync<T>(request, cancellationToken)).Draft;

    /// <summary>Reads the body as a draft, with the SHA-256 of its bytes.</summary>
    /// <exception cref="HttpFaultException">415, 413 or 400.</exception>
    public static async Task<(T Draft, string Hash)> ReadHashedJsonAsync<T>(this HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new HttpFaultException(415, "The body must be JSON: send it with Content-Type: application/json.");
        }

        var bytes = await request.ReadBytesAsync(MaxBytes, cancellationToken);
        return (Parse<T>(bytes.Span), Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
    }

    private static T Parse<T>(ReadOnlySpan<byte> bytes)
        where T : class
    {
        var text = Utf8Text.Decode(bytes) ?? throw HttpFaultException.Field("body", "is not UTF-8 text");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw HttpFaultException.Field("body", "is empty; a JSON object is expected");
        }

        JsonSyntax.Check(text);
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = TrackerJson.MaxDepth };
        var body = JObject.Load(reader);
        var mistakes = JsonMistakes.Find(body, typeof(T));
        return mistakes.None ? body.ToObject<T>(Serializer)! : throw new HttpFaultException(400, Problems.InvalidTitle, mistakes);
    }
}
