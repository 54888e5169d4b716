using System.Buffers;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// The body of a page, in an array that the next page uses again. A page is some megabytes: as an array of its own, each would soon have all of memory collected, because
/// large arrays are not collected by themselves.
/// </summary>
internal sealed class PageBody : IDisposable
{
    // Most answers are short; an array that is too short is changed for one of twice its length.
    private const int First = 1 << 15;
    private byte[]? bytes = ArrayPool<byte>.Shared.Rent(First);
    private int length;

    private PageBody()
    {
    }

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, length);

    public static async Task<PageBody> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var body = new PageBody();
        try
        {
            while (await stream.ReadAsync(body.Room(), cancellationToken) is > 0 and var read)
            {
                body.length += read;
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (bytes is { } used)
        {
            bytes = null;
            ArrayPool<byte>.Shared.Return(used);
        }
    }

    private Memory<byte> Room()
    {
        if (length == bytes!.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(length * 2);
            Memory.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        return bytes.AsMemory(length);
    }
}
