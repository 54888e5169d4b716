using System.Buffers;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>Reads a body that has a limit.</summary>
public static class Bodies
{
    /// <summary>The whole body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">The largest body, in bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpFaultException">413: it is larger; no more than the limit was read.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(this HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            throw TooLarge(most);
        }

        var bytes = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 4096) + 1);
        while (true)
        {
            var read = await request.Body.ReadAsync(bytes.GetMemory(), cancellationToken);
            if (read == 0)
            {
                return bytes.WrittenMemory;
            }

            bytes.Advance(read);
            if (bytes.WrittenCount > most)
            {
                throw TooLarge(most);
            }
        }
    }

    /// <summary>The whole body in a temporary file, which can be read more than once and goes away when it is closed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">The largest body, in bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpFaultException">413: it is larger; no more than the limit was read.</exception>
    public static async Task<Stream> SpoolAsync(this HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            throw TooLarge(most);
        }

        var file = TemporaryFile.Create();
        try
        {
            var buffer = new byte[64 * 1024];
            for (var read = await request.Body.ReadAsync(buffer, cancellationToken); read > 0; read = await request.Body.ReadAsync(buffer, cancellationToken))
            {
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                if (file.Length > most)
                {
                    throw TooLarge(most);
                }
            }

            await file.FlushAsync(cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Refuses a body of another media type.</summary>
    /// <exception cref="HttpFaultException">415.</exception>
    public static void Expect(this HttpRequest request, params string[] mediaTypes)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        if (!mediaTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            throw new HttpFaultException(415, $"The body must be sent with Content-Type: {string.Join(" or ", mediaTypes)}.");
        }
    }

    private static HttpFaultException TooLarge(int most) => new(413, $"The body is larger than {most / (1024 * 1024)} MB.");
}
