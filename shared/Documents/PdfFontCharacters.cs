using System.Buffers.Binary;

namespace ImpactTracker.Documents;

/// <summary>Reads the character map of a font: the format 12 subtable of OpenType's <c>cmap</c>, which every embedded font carries.</summary>
internal static class PdfFontCharacters
{
    private const int SegmentedCoverage = 12;

    public static Dictionary<int, int> Read(ReadOnlySpan<byte> table)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(table[2..]); i++)
        {
            var subtable = table[(int)BinaryPrimitives.ReadUInt32BigEndian(table[(8 + (8 * i))..])..];
            if (BinaryPrimitives.ReadUInt16BigEndian(subtable) == SegmentedCoverage)
            {
                return Segments(subtable);
            }
        }

        throw new InvalidDataException("The font has no format 12 character map.");
    }

    private static Dictionary<int, int> Segments(ReadOnlySpan<byte> subtable)
    {
        var map = new Dictionary<int, int>();
        for (var i = 0; i < BinaryPrimitives.ReadInt32BigEndian(subtable[12..]); i++)
        {
            var segment = subtable[(16 + (12 * i))..];
            var first = BinaryPrimitives.ReadInt32BigEndian(segment);
            var last = BinaryPrimitives.ReadInt32BigEndian(segment[4..]);
            var glyph = BinaryPrimitives.ReadInt32BigEndian(segment[8..]);
            for (var codePoint = first; codePoint <= last; codePoint++)
            {
                map[codePoint] = glyph + codePoint - first;
            }
        }

        return map;
    }
}
