using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace ImpactTracker.Functions.Http;

/// <summary>
/// Reads a JSON body strictly: every mistake is named by its field, an unknown property is refused, and nothing throws but
/// <see cref="HttpFaultException"/>. Read here and not by a binding, because a binding answers bad JSON with 500.
/// </summary>
public static class JsonBody
{
    /// <summary>The largest JSON body, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MostErrors = 20;

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
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw HttpFaultException.Field("body", "is not UTF-8 text");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw HttpFaultException.Field("body", "is empty; a JSON object is expected");
        }

        JsonSyntax.Check(text);
        var errors = new FieldErrors();
        var settings = TrackerJson.Settings();
        settings.Error = (_, failure) =>
        {
            failure.ErrorContext.Handled = errors.ByField.Count < MostErrors;
            if (failure.CurrentObject == failure.ErrorContext.OriginalObject || failure.CurrentObject is null)
            {
                JsonMistakes.Add(errors, failure.ErrorContext);
            }
        };
        T? draft = null;
        try
        {
            draft = JsonConvert.DeserializeObject<T>(text, settings);
        }
        catch (JsonException) when (!errors.None)
        {
            // More mistakes than anybody reads at once: those found so far are told.
        }

        return errors.None ? draft ?? throw HttpFaultException.Field("body", "is null; a JSON object is expected") : throw new HttpFaultException(400, Problems.InvalidTitle, errors);
    }
}
