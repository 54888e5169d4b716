using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>A part of a file as it is written: ASCII, with numbers as PDF writes them. Nothing is allocated but the room that it needs.</summary>
internal sealed class PdfBytes(int room = 256)
{
    private byte[] bytes = new byte[room];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Forgets the last so many bytes.</summary>
    public void TakeBack(int count) => Length -= count;

    public PdfBytes Add(ReadOnlySpan<byte> ascii)
    {
        ascii.CopyTo(Room(ascii.Length));
        Length += ascii.Length;
        return this;
    }

    /// <summary>Text of ASCII, or of Latin-1 where bytes are meant.</summary>
    public PdfBytes Add(string text)
    {
        Length += Encoding.Latin1.GetBytes(text, Room(text.Length));
        return this;
    }

    public PdfBytes Add(int number)
    {
        number.TryFormat(Room(PdfSyntax.LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    /// <summary>At most two decimals, see <see cref="PdfSyntax.Number(double)"/>.</summary>
    public PdfBytes Add(double number)
    {
        Length += PdfSyntax.Write(number, Room(PdfSyntax.LongestNumber));
        return this;
    }

    public PdfBytes AddReference(int number) => Add(number).Add(" 0 R"u8);

    /// <summary>An array of references.</summary>
    public PdfBytes AddReferences(IReadOnlyList<int> numbers)
    {
        Add("["u8);
        for (var at = 0; at < numbers.Count; at++)
        {
            Add(at == 0 ? default : " "u8).AddReference(numbers[at]);
        }

        return Add("]"u8);
    }

    /// <summary>A glyph's number, below 65,536, as two bytes of a string in parentheses.</summary>
    public void AddGlyph(int number)
    {
        var to = Room(4);
        var length = PutEscaped(to, (byte)(number >> 8));
        Length += length + PutEscaped(to[length..], (byte)number);
    }

    // These end a string, begin an escape, or are read as another line end (ISO 32000-1, 7.3.4.2).
    private static int PutEscaped(Span<byte> to, byte one)
    {
        if (one is not ((byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r'))
        {
            to[0] = one;
            return 1;
        }

        to[0] = (byte)'\\';
        to[1] = one == '\r' ? (byte)'r' : one;
        return 2;
    }

    private Span<byte> Room(int wanted)
    {
        if (Length + wanted > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, Length + wanted));
        }

        return bytes.AsSpan(Length);
    }
}
