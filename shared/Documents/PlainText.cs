using System.Buffers;
using System.Text;
using System.Xml;

namespace ImpactTracker.Documents;

/// <summary>Text as a document may hold it. What people paste holds characters that XML forbids: one of them makes a file that no program opens.</summary>
internal static class PlainText
{
    // All that needs a closer look; most texts hold none of it.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(static code => (char)code).Where(static c => c != '\n' && (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'))]);

    /// <summary>The text with line feeds for every kind of line end, a space for a tab, U+FFFD for half a surrogate pair, and without control characters. Everything else stays.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAny(Doubtful) ? Cleaned(text.Replace("\r\n", "\n", StringComparison.Ordinal)) : text;

    /// <summary>The same in one line.</summary>
    public static string Line(string text) => Of(text).Replace('\n', ' ');

    private static string Cleaned(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029':
                    kept.Append('\n');
                    break;
                case '\t' or '\v' or '\f':
                    kept.Append(' ');
                    break;
                default:
                    if (!Rune.IsControl(rune) && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
                    {
                        kept.Append(rune.ToString());
                    }

                    break;
            }
        }

        return kept.ToString();
    }
}
