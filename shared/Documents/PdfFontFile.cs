using System.Buffers.Binary;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>A TrueType font in memory: its metrics, its character map and the outline of each glyph.</summary>
internal sealed class PdfFontFile
{
    private readonly byte[] data;
    private readonly Dictionary<string, Range> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> glyphs;
    private readonly int metricCount;
    private readonly bool longOffsets;

    public PdfFontFile(string name, byte[] data)
    {
        Name = name;
        this.data = data;
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(4)); i++)
        {
            var entry = data.AsSpan(12 + (16 * i), 16);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            tables[Encoding.ASCII.GetString(entry[..4])] = offset..(offset + length);
        }

        UnitsPerEm = Unsigned("head", 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => Scale(Signed("head", 36 + (2 * i))))];
        Ascent = Scale(Signed("hhea", 4));
        Descent = Scale(Signed("hhea", 6));
        metricCount = Unsigned("hhea", 34);
        longOffsets = Unsigned("head", 50) == 1;
        glyphs = PdfFontCharacters.Read(Table("cmap"));
    }

    /// <summary>PostScript name used inside the PDF.</summary>
    public string Name { get; }

    public int UnitsPerEm { get; }

    /// <summary>Bounding box, ascent and descent in thousandths of the font size, as PDF wants them.</summary>
    public int[] Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    /// <summary>The glyph of a code point, or 0 where the font has none.</summary>
    public int Glyph(int codePoint) => glyphs.GetValueOrDefault(codePoint);

    /// <summary>Advance width in thousandths of the font size.</summary>
    public int Width(int glyph) => Scale(Advance(glyph));

    /// <summary>Advance width in font units.</summary>
    public int Advance(int glyph) => Unsigned("hmtx", 4 * Math.Min(glyph, metricCount - 1));

    /// <summary>Left side bearing in font units.</summary>
    public short Bearing(int glyph) => (short)Signed("hmtx", glyph < metricCount ? (4 * glyph) + 2 : (4 * metricCount) + (2 * (glyph - metricCount)));

    /// <summary>The glyph's entry in the <c>glyf</c> table; empty for a blank such as the space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph) => Table("glyf")[Offset(glyph)..Offset(glyph + 1)];

    /// <summary>A whole table, or nothing where the font has none of that name.</summary>
    public ReadOnlySpan<byte> Table(string tag) => tables.TryGetValue(tag, out var range) ? data.AsSpan(range) : default;

    private int Offset(int glyph) => longOffsets
        ? (int)BinaryPrimitives.ReadUInt32BigEndian(Table("loca")[(4 * glyph)..])
        : 2 * Unsigned("loca", 2 * glyph);

    private int Unsigned(string tag, int at) => BinaryPrimitives.ReadUInt16BigEndian(Table(tag)[at..]);

    private int Signed(string tag, int at) => BinaryPrimitives.ReadInt16BigEndian(Table(tag)[at..]);

    private int Scale(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm, MidpointRounding.AwayFromZero);
}
