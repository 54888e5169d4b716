using System.Globalization;
using System.Text;
using System.Xml;

namespace ImpactTracker.Documents;

/// <summary>Brings any text into a form that the embedded fonts can draw, without losing what it says.</summary>
internal static class PdfText
{
    /// <summary>Composed characters (NFC), broken surrogates as U+FFFD, white space as spaces, control characters and other characters that XML forbids dropped.</summary>
    public static string Plain(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && !IsKept(rune))
            {
                valid.Append(' ');
            }
            else if (!Rune.IsControl(rune) && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) || rune.Value == '\n')
            {
                valid.Append(rune.ToString());
            }
        }

        return valid.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Plain text without invisible marks, in which a character that no font has is written as its code, <c>[U+1F680]</c>.</summary>
    public static string Drawable(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var drawable = new StringBuilder(text.Length);
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                continue;
            }

            if (rune.Value == '\n' || PdfFontFamily.FaceOf(rune.Value, 0) >= 0)
            {
                drawable.Append(rune.ToString());
            }
            else
            {
                drawable.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            }
        }

        return drawable.ToString();
    }

    /// <summary>The first character of a text that no font has, or null.</summary>
    public static Rune? Undrawable(string text)
    {
        // A letter and an accent that no font has may be one letter that a font has.
        return text.AsSpan().ContainsAnyExceptInRange(' ', '~') && First(text) is not null ? First(Plain(text)) : null;

        static Rune? First(string text)
        {
            foreach (var rune in text.EnumerateRunes())
            {
                if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune) && !IsInvisible(rune) && PdfFontFamily.FaceOf(rune.Value, 0) < 0)
                {
                    return rune;
                }
            }

            return null;
        }
    }

    /// <summary>A line break that was asked for, and spaces at which a line must not break.</summary>
    private static bool IsKept(Rune rune) => rune.Value is '\n' or 0x00A0 or 0x202F;

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
