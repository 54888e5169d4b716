using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ImpactTracker.MailSink.Http;

/// <summary>Reads the small JSON bodies of MailSink's own routes; answers 400 or 413 itself when there is nothing to read.</summary>
internal static class SmallBody
{
    /// <summary>The limit SendGrid sets for an erasure, the largest of these bodies: 256 KB.</summary>
    public const int Limit = 256 * 1024;

    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        using var body = await RequestBody.ReadAsync(context, Limit);
        if (body is null)
        {
            await ErrorAnswer.WriteAsync(context, 413, null, Faults.TooLarge);
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize(body.Bytes.Span, type) is { } value)
            {
                return value;
            }

            await ErrorAnswer.WriteAsync(context, 400, null, "A JSON object is required.");
        }
        catch (JsonException mistake)
        {
            await ErrorAnswer.WriteAsync(context, 400, mistake.Path?.TrimStart('$', '.'), "The body is not the JSON object that is expected here.");
        }

        return null;
    }
}
