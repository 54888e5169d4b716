using System.Buffers;

namespace Azure.Data.Tables.Transactions;

/// <summary>
/// A body that grows by pieces. A transaction of a hundred rows is longer than 85,000 bytes: in one array it would lie among the large objects,
/// which are collected last, and growing would leave shorter ones behind.
/// </summary>
internal sealed class BodyPieces : IBufferWriter<byte>
{
    private const int Size = 32 * 1024;
    private readonly List<ReadOnlyMemory<byte>> full = [];
    private byte[] piece = [];
    private int written;

    public void Advance(int count) => written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (piece.Length - written < Math.Max(1, sizeHint))
        {
            Close();
            piece = new byte[Math.Max(Size, sizeHint)];
        }

        return piece.AsMemory(written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>All that was written. Nothing may be written afterwards.</summary>
    public ReadOnlySequence<byte> Whole()
    {
        Close();
        Piece? first = null, last = null;
        foreach (var memory in full)
        {
            last = last is null ? first = new Piece(memory, 0) : last.Follow(memory);
        }

        return first is null ? default : new ReadOnlySequence<byte>(first, 0, last!, last!.Memory.Length);
    }

    private void Close()
    {
        if (written > 0)
        {
            full.Add(piece.AsMemory(0, written));
        }

        (piece, written) = ([], 0);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long before) => (Memory, RunningIndex) = (memory, before);

        public Piece Follow(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
