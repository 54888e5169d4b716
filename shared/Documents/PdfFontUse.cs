using System.Security.Cryptography;

namespace ImpactTracker.Documents;

/// <summary>What one document uses of one face. Every code point gets a glyph number of its own, so that text can be copied out exactly.</summary>
internal sealed class PdfFontUse(PdfFontFile font)
{
    // Numbers of the characters that nearly all text is made of, 0 for one that was not used.
    private readonly int[] common = new int[0x2100];
    private readonly Dictionary<int, int> numbers = [];
    private readonly List<int> glyphs = [0];
    private readonly List<int> codePoints = [0xFFFD];

    public PdfFontFile Font => font;

    /// <summary>Glyph numbers of the font file, by number in the document. Number 0 is the missing glyph.</summary>
    public IReadOnlyList<int> Glyphs => glyphs;

    public IReadOnlyList<int> CodePoints => codePoints;

    public bool IsUsed => glyphs.Count > 1;

    /// <summary>Font name with the six letters that mark a subset (ISO 32000-1, 9.6.4), drawn from the characters used.</summary>
    public string SubsetName
    {
        get
        {
            var hash = SHA256.HashData([.. codePoints.SelectMany(BitConverter.GetBytes)]);
            return string.Concat(hash.Take(6).Select(b => (char)('A' + (b % 26)))) + "+" + font.Name;
        }
    }

    public int NumberOf(int codePoint)
    {
        if (codePoint < common.Length)
        {
            return common[codePoint] is > 0 and var known ? known : common[codePoint] = Find(codePoint);
        }

        return Find(codePoint);
    }

    private int Find(int codePoint)
    {
        if (!numbers.TryGetValue(codePoint, out var number))
        {
            number = glyphs.Count;
            numbers.Add(codePoint, number);
            glyphs.Add(font.Glyph(codePoint));
            codePoints.Add(codePoint);
        }

        return number;
    }
}
