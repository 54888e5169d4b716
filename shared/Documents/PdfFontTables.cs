using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>Writes the tables that a font embedded in a PDF must have (ISO 32000-1, 9.9), with their directory and checksums.</summary>
internal static class PdfFontTables
{
    private const uint ChecksumOfFile = 0xB1B0AFBA;

    public static byte[] Write(PdfFontFile font, List<int> glyphs, List<int> offsets, byte[] outlines)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["head"] = Head(font),
            ["hhea"] = Counted(font, "hhea", 34, glyphs.Count),
            ["hmtx"] = Metrics(font, glyphs),
            ["loca"] = Locations(offsets),
            ["maxp"] = Counted(font, "maxp", 4, glyphs.Count),
        };
        foreach (var hinting in (string[])["cvt ", "fpgm", "prep"])
        {
            if (font.Table(hinting) is { Length: > 0 } table)
            {
                tables[hinting] = table.ToArray();
            }
        }

        return Assemble(tables);
    }

    private static byte[] Head(PdfFontFile font)
    {
        var head = font.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] Counted(PdfFontFile font, string tag, int at, int count)
    {
        var table = font.Table(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)count);
        return table;
    }

    private static byte[] Metrics(PdfFontFile font, List<int> glyphs)
    {
        var table = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * i) + 2), font.Bearing(glyphs[i]));
        }

        return table;
    }

    private static byte[] Locations(List<int> offsets)
    {
        var table = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * i), offsets[i]);
        }

        return table;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var at = 12 + (16 * tables.Count);
        var file = new byte[at + tables.Values.Sum(t => (t.Length + 3) & ~3)];
        var power = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Count) - (16 << power)));
        var head = 0;
        foreach (var ((tag, table), entry) in tables.Zip(Enumerable.Range(0, tables.Count).Select(i => 12 + (16 * i))))
        {
            head = tag == "head" ? at : head;
            table.CopyTo(file, at);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Checksum(file.AsSpan(at, (table.Length + 3) & ~3)));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            at += (table.Length + 3) & ~3;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), ChecksumOfFile - Checksum(file));
        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        }

        return sum;
    }
}
