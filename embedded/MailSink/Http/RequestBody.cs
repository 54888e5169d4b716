using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace ImpactTracker.MailSink.Http;

/// <summary>The bytes of a request body in a rented buffer, and the JSON in them, which is valid only while this is not disposed.</summary>
internal sealed class RequestBody : IDisposable
{
    private byte[] buffer;
    private JsonDocument? json;

    private RequestBody(int capacity)
    {
        buffer = ArrayPool<byte>.Shared.Rent(capacity);
    }

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, Length);

    public bool IsUtf8 => Utf8.IsValid(Bytes.Span);

    /// <summary>The body; null when it is longer than the limit. A longer one is read to its end and thrown away, so that its
    /// sender hears the refusal instead of a broken connection.</summary>
    public static async Task<RequestBody?> ReadAsync(HttpContext context, int limit)
    {
        var body = new RequestBody((int)Math.Min(context.Request.ContentLength ?? 16 * 1024, limit) + 1);
        try
        {
            int read;
            while ((read = await context.Request.Body.ReadAsync(body.buffer.AsMemory(body.Length), context.RequestAborted)) > 0)
            {
                body.Length += read;
                if (body.Length > limit)
                {
                    await body.DiscardRestAsync(context);
                    body.Dispose();
                    return null;
                }

                body.MakeRoom();
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>The JSON of the body; null when it is none, or holds text that is not Unicode.</summary>
    public JsonElement? Json()
    {
        if (json is null)
        {
            try
            {
                json = JsonDocument.Parse(Bytes);
            }
            catch (JsonException)
            {
                return null;
            }

            if (!JsonText.IsUnicode(Bytes.Span))
            {
                return null;
            }
        }

        return json.RootElement;
    }

    public void Dispose()
    {
        json?.Dispose();
        json = null;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }
    }

    private async Task DiscardRestAsync(HttpContext context)
    {
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0)
        {
            // Nothing of it is wanted.
        }
    }

    private void MakeRoom()
    {
        if (Length == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
