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

    /// <summary>A number below 65,536 in four hexadecimal digits.</summary>
    public void AddHexadecimal(int number)
    {
        var digits = "0123456789ABCDEF"u8;
        var to = Room(4);
        to[3] = digits[number & 15];
        to[2] = digits[(number >> 4) & 15];
        to[1] = digits[(number >> 8) & 15];
        to[0] = digits[number >> 12];
        Length += 4;
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
