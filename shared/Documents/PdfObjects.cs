using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>
/// The file as it grows: numbered objects, then the table of where they stand. What is written goes through to the output; kept is where each object stands. Plain,
/// nothing is compressed, so no library's version shows in the bytes; packed, streams are, and small objects stand together in streams (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal sealed class PdfObjects : IDisposable
{
    /// <summary>So many small objects share a stream when packed.</summary>
    private const int Together = 200;

    private readonly Stream output;
    private readonly bool packed;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // Where an object begins, or with a place from 0 the number of the stream it stands in.
    private readonly List<(long At, int Place)> places = [];
    private readonly List<int> waiting = [];
    private readonly Stack<PdfBytes> spare = new();
    private readonly PdfStreams streams;
    private readonly PdfBytes heads = new();
    private readonly PdfBytes bodies = new(16 * 1024);
    private long length;

    public PdfObjects(Stream output, bool packed)
    {
        (this.output, this.packed) = (output, packed);
        streams = new PdfStreams(Append);
        Append("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <summary>A number for an object that is written later, so that others can refer to it already.</summary>
    public int Reserve()
    {
        places.Add((0, -1));
        return places.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    public void Write(int number, string body)
    {
        Open(number).Add(body);
        Close();
    }

    /// <summary>Begins a small object; what it says is written to what this returns, and nothing else before <see cref="Close"/>.</summary>
    public PdfBytes Open(int number)
    {
        waiting.Add(number);
        if (packed)
        {
            heads.Add(number).Add(" "u8).Add(bodies.Length).Add(" "u8);
        }

        return bodies;
    }

    /// <summary>Ends the object that was begun.</summary>
    public void Close()
    {
        if (packed)
        {
            bodies.Add("\n"u8);
            if (waiting.Count == Together)
            {
                Pack();
            }

            return;
        }

        Begin(waiting[0]);
        Append(bodies.Written);
        Append("\nendobj\n");
        waiting.Clear();
        bodies.Clear();
    }

    /// <summary>Room for a few words that are gathered for an object; hand it back with <see cref="Return"/>.</summary>
    public PdfBytes Note() => spare.TryPop(out var used) ? used : new PdfBytes(64);

    /// <summary>Takes a note back.</summary>
    public void Return(PdfBytes note)
    {
        note.Clear();
        spare.Push(note);
    }

    /// <summary>Room for what a stream holds.</summary>
    public PdfBytes Sheet() => streams.Sheet();

    /// <summary>A stream object; <paramref name="entries"/> are the dictionary entries besides its length.</summary>
    public int AddStream(string entries, byte[] content, bool plain = false) => AddStream(entries, Sheet().Add(content), plain);

    /// <summary>A stream object of what stands on a sheet, which belongs to the file then.</summary>
    public int AddStream(string entries, PdfBytes content, bool plain = false)
    {
        var number = Reserve();
        WriteStream(number, entries, content, plain);
        return number;
    }

    /// <summary>Closes the file. Its identifier is a hash of what it holds: the same content, the same identifier.</summary>
    public void Finish(int catalog, int information)
    {
        Pack();
        streams.Settle();
        var id = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        var entries = $"/Root {PdfSyntax.Reference(catalog)} /Info {PdfSyntax.Reference(information)} /ID [<{id}> <{id}>]";
        var start = length;
        if (packed)
        {
            var number = Reserve();
            places[^1] = (start, -1);
            WriteStream(number, $"/Type /XRef /Size {PdfSyntax.Number(places.Count + 1)} /W [1 6 2] {entries}", Table(), plain: false);
            streams.Settle();
        }
        else
        {
            var size = PdfSyntax.Number(places.Count + 1);
            Append($"xref\n0 {size}\n0000000000 65535 f \n");
            foreach (var (at, _) in places)
            {
                Append(FormattableString.Invariant($"{at:D10} 00000 n \n"));
            }

            Append($"trailer\n<< /Size {size} {entries} >>\n");
        }

        Append(FormattableString.Invariant($"startxref\n{start}\n%%EOF\n"));
        output.Flush();
    }

    public void Dispose() => hash.Dispose();

    private void WriteStream(int number, string entries, PdfBytes content, bool plain)
    {
        if (packed && !plain)
        {
            streams.Pack(number, entries, content);
        }
        else
        {
            streams.WritePlain(number, entries, content);
        }
    }

    private void Pack()
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var number = Reserve();
        foreach (var (place, member) in waiting.Index())
        {
            places[member - 1] = (number, place);
        }

        WriteStream(number, $"/Type /ObjStm /N {PdfSyntax.Number(waiting.Count)} /First {PdfSyntax.Number(heads.Length)}", Sheet().Add(heads.Written).Add(bodies.Written), plain: false);
        waiting.Clear();
        heads.Clear();
        bodies.Clear();
    }

    /// <summary>The table of places as a stream: kind, position or stream, place in the stream.</summary>
    private PdfBytes Table()
    {
        const int Entry = 9;
        var table = Sheet();
        Span<byte> entry = stackalloc byte[Entry];
        Span<byte> wide = stackalloc byte[8];
        entry.Clear();
        table.Add(entry);
        foreach (var (at, place) in places)
        {
            entry[0] = (byte)(place < 0 ? 1 : 2);
            BinaryPrimitives.WriteInt64BigEndian(wide, at);
            wide[2..].CopyTo(entry[1..]);
            BinaryPrimitives.WriteUInt16BigEndian(entry[7..], (ushort)Math.Max(0, place));
            table.Add(entry);
        }

        return table;
    }

    private void Begin(int number)
    {
        places[number - 1] = (length, -1);
        Append($"{PdfSyntax.Number(number)} 0 obj\n");
    }

    private void Append(int number, string entries, ReadOnlySpan<byte> bytes)
    {
        Begin(number);
        Append($"<< {entries} /Length {PdfSyntax.Number(bytes.Length)} >>\nstream\n");
        Append(bytes);
        Append("\nendstream\nendobj\n");
    }

    private void Append(string text) => Append(Encoding.Latin1.GetBytes(text));

    private void Append(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        hash.AppendData(bytes);
        length += bytes.Length;
    }
}
