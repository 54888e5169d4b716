using System.Text;

namespace ImpactTracker.Documents;

/// <summary>The fonts of one document: measures text, turns it into glyph numbers and remembers which were used.</summary>
internal sealed class PdfFonts
{
    private const string Hexadecimal = "0123456789ABCDEF";

    private readonly PdfFontUse[] uses = [.. PdfFontFamily.Faces.Select(f => new PdfFontUse(f))];

    public IEnumerable<(int Face, PdfFontUse Use)> Used => uses.Index().Where(u => u.Item.IsUsed);

    /// <summary>Width in points.</summary>
    public static double Measure(string text, int style, double size)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += PdfFontFamily.WidthOf(rune.Value, style);
        }

        return width * size / 1000;
    }

    /// <summary>Text in the order in which it is seen, cut where the face changes.</summary>
    public List<PdfGlyphRun> Encode(string text, int style)
    {
        var runs = new List<PdfGlyphRun>();
        var glyphs = new StringBuilder(4 * text.Length);
        var current = style;
        foreach (var rune in PdfTextOrder.Visual(text).EnumerateRunes())
        {
            var face = Math.Max(0, PdfFontFamily.FaceOf(rune.Value, style));
            if (face != current && glyphs.Length > 0)
            {
                runs.Add(new PdfGlyphRun(current, glyphs.ToString()));
                glyphs.Clear();
            }

            current = face;
            var number = uses[face].NumberOf(rune.Value);
            glyphs.Append(Hexadecimal[number >> 12]).Append(Hexadecimal[(number >> 8) & 15]).Append(Hexadecimal[(number >> 4) & 15]).Append(Hexadecimal[number & 15]);
        }

        if (glyphs.Length > 0)
        {
            runs.Add(new PdfGlyphRun(current, glyphs.ToString()));
        }

        return runs;
    }
}
