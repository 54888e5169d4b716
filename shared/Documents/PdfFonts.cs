namespace ImpactTracker.Documents;

/// <summary>The fonts of one document: measures text, turns it into glyph numbers and remembers which were used.</summary>
internal sealed class PdfFonts
{
    private readonly PdfFontUse[] uses = [.. PdfFontFamily.Faces.Select(f => new PdfFontUse(f))];

    public IEnumerable<(int Face, PdfFontUse Use)> Used => uses.Index().Where(u => u.Item.IsUsed);

    /// <summary>Width in points.</summary>
    public static double Measure(ReadOnlySpan<char> text, int style, double size) => Thousandths(text, style) * size / 1000;

    /// <summary>Width in thousandths of the font size: exact, so that widths can be added up.</summary>
    public static int Thousandths(ReadOnlySpan<char> text, int style)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += PdfFontFamily.WidthOf(rune.Value, style);
        }

        return width;
    }

    /// <summary>Writes what draws a text in the order in which it is seen, going to another face where one lacks a character.</summary>
    public void Write(PdfBytes content, ReadOnlySpan<char> text, PdfTextStyle style)
    {
        if (PdfTextOrder.MayTurn(text))
        {
            text = PdfTextOrder.Visual(text.ToString());
        }

        var current = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            var face = Math.Max(0, PdfFontFamily.FaceOf(rune.Value, style.Face));
            if (face != current)
            {
                content.Add(current < 0 ? "/F"u8 : "> Tj\n/F"u8).Add(face).Add(" "u8).Add(style.Size).Add(" Tf\n<"u8);
                current = face;
            }

            content.AddHexadecimal(uses[face].NumberOf(rune.Value));
        }

        if (current >= 0)
        {
            content.Add("> Tj\n"u8);
        }
    }
}
