using System.Text;

namespace ImpactTracker.Documents;

/// <summary>From which side a text is read: that of its first letter, as the Unicode bidirectional algorithm has it for paragraphs (UAX 9, P2 and P3).</summary>
internal static class TextDirection
{
    /// <summary>Whether a text may hold anything that is read from the right; nearly all text is known not to at once.</summary>
    public static bool MayTurn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0590', '\uFEFC');

    /// <summary>Whether a text is read from the right; null where it has no letter.</summary>
    public static bool? IsFromRight(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return IsRightToLeft(rune);
            }
        }

        return null;
    }

    /// <summary>Whether a paragraph of several pieces is read from the right; one without any letter is not.</summary>
    public static bool IsFromRight(IEnumerable<string> pieces)
    {
        var first = (bool?)null;
        foreach (var piece in pieces)
        {
            first ??= IsFromRight(piece);
        }

        return first ?? false;
    }

    /// <summary>Whether a character is written from right to left: Hebrew, Arabic and their like, without digits.</summary>
    public static bool IsRightToLeft(Rune rune) => !Rune.IsDigit(rune) && rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
}
