using System.Buffers.Binary;

namespace ImpactTracker.Documents;

/// <summary>Cuts a TrueType font down to the glyphs that a document uses, renumbered from 0 in the order given.</summary>
internal static class PdfFontSubset
{
    private const int WordArguments = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    /// <summary>A font file whose glyph n is the outline of <paramref name="glyphs"/>[n]; parts of composite glyphs follow after these.</summary>
    public static byte[] Build(PdfFontFile font, IReadOnlyList<int> glyphs)
    {
        var all = new List<int>(glyphs);
        using var outlines = new MemoryStream();
        var offsets = new List<int>();
        for (var i = 0; i < all.Count; i++)
        {
            offsets.Add((int)outlines.Length);
            var outline = font.Outline(all[i]).ToArray();
            Renumber(outline, all);
            outlines.Write(outline);
            outlines.Write(new byte[-outline.Length & 3]);
        }

        offsets.Add((int)outlines.Length);
        return PdfFontTables.Write(font, all, offsets, outlines.ToArray());
    }

    /// <summary>A composite glyph names its parts by glyph number: give them their new numbers, adding what is not there yet.</summary>
    private static void Renumber(Span<byte> outline, List<int> all)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return;
        }

        for (int at = 10, flags = MoreComponents; (flags & MoreComponents) != 0; at += ComponentSize(flags))
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            var number = all.IndexOf(part);
            if (number < 0)
            {
                number = all.Count;
                all.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline[(at + 2)..], (ushort)number);
        }
    }

    private static int ComponentSize(int flags) => 4
        + ((flags & WordArguments) != 0 ? 4 : 2)
        + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
}
