using System.IO.Compression;

namespace ImpactTracker.Documents;

/// <summary>Streams on their way to the file, in the order in which they are written there. Other threads compress them: a third of the time goes there.</summary>
/// <param name="write">Writes a stream that is ready: its number, its dictionary's entries besides its length, its bytes.</param>
internal sealed class PdfStreams(Action<int, string, ReadOnlySpan<byte>> write)
{
    /// <summary>So many are compressed beside the drawing at most.</summary>
    private const int MostUnderWay = 4;

    /// <summary>What is shorter does not become shorter by compressing.</summary>
    private const int Short = 200;

    // Measured with 10,000 records: level 1 makes the file 35 % longer than level 4, level 2 6 % longer; level 6 takes a third longer than level 4 for 5 % less.
    private static readonly ZLibCompressionOptions Compression = new() { CompressionLevel = 2 };

    private readonly Queue<(int Number, string Entries, PdfBytes Content, Task<MemoryStream?> Packed)> underWay = new();
    private readonly Stack<PdfBytes> spare = new();
    private readonly Stack<MemoryStream> emptied = new();

    /// <summary>Room for what becomes a stream; it is used again when that is written.</summary>
    public PdfBytes Sheet() => spare.TryPop(out var used) ? used : new PdfBytes(16 * 1024);

    public void Pack(int number, string entries, PdfBytes content)
    {
        Settle(MostUnderWay - 1);
        underWay.Enqueue(content.Length < Short
            ? (number, entries, content, Task.FromResult<MemoryStream?>(null))
            : (number, $"{entries} /Filter /FlateDecode", content, Packing(content, emptied.TryPop(out var used) ? used : new MemoryStream())));
    }

    public void WritePlain(int number, string entries, PdfBytes content)
    {
        Settle();
        write(number, entries, content.Written);
        Return(content);
    }

    /// <summary>Writes streams whose turn it is until no more than so many are under way.</summary>
    public void Settle(int most = 0)
    {
        while (underWay.Count > most)
        {
            var (number, entries, content, packed) = underWay.Dequeue();
            var bytes = packed.GetAwaiter().GetResult();
            write(number, entries, bytes is null ? content.Written : bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            Return(content);
            if (bytes is not null)
            {
                bytes.SetLength(0);
                emptied.Push(bytes);
            }
        }
    }

    private void Return(PdfBytes content)
    {
        content.Clear();
        spare.Push(content);
    }

    private static Task<MemoryStream?> Packing(PdfBytes content, MemoryStream to) => Task.Run(() =>
    {
        using (var zlib = new ZLibStream(to, Compression, leaveOpen: true))
        {
            zlib.Write(content.Written);
        }

        return (MemoryStream?)to;
    });
}
