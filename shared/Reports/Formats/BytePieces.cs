using System.Buffers;

namespace ImpactTracker.Reports.Formats;

/// <summary>
/// Many short pieces of bytes, put aside in a few large arrays that are used again: as arrays of their own, the collector would move all of them, twice. What is put aside
/// stays until all is let go of. Not safe for use by several threads.
/// </summary>
internal sealed class BytePieces : IDisposable
{
    private const int Chunk = 1024 * 1024;

    private readonly List<byte[]> chunks = [];
    private int used;

    /// <summary>How many bytes were put aside.</summary>
    public long Length { get; private set; }

    /// <summary>Keeps a copy of a piece.</summary>
    /// <returns>The copy, until <see cref="Dispose"/>.</returns>
    public ReadOnlyMemory<byte> Add(ReadOnlySpan<byte> piece)
    {
        if (chunks.Count == 0 || chunks[^1].Length - used < piece.Length)
        {
            chunks.Add(ArrayPool<byte>.Shared.Rent(Math.Max(Chunk, piece.Length)));
            used = 0;
        }

        var kept = chunks[^1].AsMemory(used, piece.Length);
        piece.CopyTo(kept.Span);
        used += piece.Length;
        Length += piece.Length;
        return kept;
    }

    public void Dispose()
    {
        chunks.ForEach(static chunk => ArrayPool<byte>.Shared.Return(chunk));
        chunks.Clear();
    }
}
