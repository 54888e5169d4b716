using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>Writes a face into the file: a composite font with its subset, widths and the way back to Unicode (ISO 32000-1, 9.7–9.10).</summary>
internal static class PdfFontObjects
{
    private const int Symbolic = 4;
    private const int Italic = 64;

    /// <summary>A CMap may list at most 100 mappings in one block.</summary>
    private const int BlockSize = 100;

    public static int Write(PdfObjects objects, PdfFontUse use)
    {
        var (font, name) = (use.Font, use.SubsetName);
        var program = PdfFontSubset.Build(font, use.Glyphs);
        var file = objects.AddStream($"/Length1 {PdfSyntax.Number(program.Length)}", program);
        var isItalic = font.Name.Contains("Italic", StringComparison.Ordinal);
        var isBold = font.Name.Contains("Bold", StringComparison.Ordinal);
        var descriptor = objects.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags {PdfSyntax.Number(Symbolic + (isItalic ? Italic : 0))} /FontBBox [{string.Join(' ', font.Box.Select(PdfSyntax.Number))}]"
            + $" /ItalicAngle {(isItalic ? "-11" : "0")} /Ascent {PdfSyntax.Number(font.Ascent)} /Descent {PdfSyntax.Number(font.Descent)}"
            + $" /CapHeight 660 /StemV {(isBold ? "140" : "80")} /FontFile2 {PdfSyntax.Reference(file)} >>");
        var descendant = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            + $" /FontDescriptor {PdfSyntax.Reference(descriptor)} /CIDToGIDMap /Identity /W [0 [{string.Join(' ', use.Glyphs.Select(g => PdfSyntax.Number(font.Width(g))))}]] >>");
        var unicode = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(use.CodePoints)));
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{PdfSyntax.Reference(descendant)}] /ToUnicode {PdfSyntax.Reference(unicode)} >>");
    }

    private static string ToUnicode(IReadOnlyList<int> codePoints)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /ImpactTracker-Unicode def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in codePoints.Index().Chunk(BlockSize))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (number, codePoint) in block)
            {
                // Who selects a joined letter of Arabic copies the letter, not its form.
                var text = char.ConvertFromUtf32(codePoint);
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(codePoint is >= 0xFB50 and <= 0xFEFC ? text.Normalize(NormalizationForm.FormKC) : text));
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{utf16}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
