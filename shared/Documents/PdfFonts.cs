using System.Text;

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
        var widths = PdfFontFamily.WidthsOf(style);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] < widths.Length)
            {
                width += widths[text[at++]];
            }
            else
            {
                width += PdfFontFamily.WidthOf(CodePoint(text, ref at), style);
            }
        }

        return width;
    }

    /// <summary>Writes what draws a text in the order in which it is seen, going to another face where one lacks a character.</summary>
    /// <param name="content">Where it is written.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is drawn.</param>
    /// <param name="current">The font that is chosen already; face -1 for none.</param>
    /// <returns>The font that is chosen after it.</returns>
    public (int Face, double Size) Write(PdfBytes content, ReadOnlySpan<char> text, PdfTextStyle style, (int Face, double Size) current)
    {
        if (style.IsFromRight || TextDirection.MayTurn(text))
        {
            text = PdfTextOrder.Visual(text.ToString(), style.IsFromRight);
        }

        var begun = false;
        var faces = PdfFontFamily.FacesOf(style.Face);
        for (var at = 0; at < text.Length;)
        {
            var codePoint = text[at] < faces.Length ? text[at++] : CodePoint(text, ref at);
            var face = Math.Max(0, codePoint < faces.Length ? faces[codePoint] : PdfFontFamily.FaceOf(codePoint, style.Face));
            var other = (face, style.Size) != current;
            if (other || !begun)
            {
                content.Add(begun ? ") Tj\n"u8 : default);
                if (other)
                {
                    content.Add("/F"u8).Add(face).Add(" "u8).Add(style.Size).Add(" Tf\n"u8);
                }

                content.Add("("u8);
                (begun, current) = (true, (face, style.Size));
            }

            content.AddGlyph(uses[face].NumberOf(codePoint));
        }

        content.Add(begun ? ") Tj\n"u8 : default);
        return current;
    }

    private static int CodePoint(ReadOnlySpan<char> text, ref int at)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        at += length;
        return rune.Value;
    }
}
