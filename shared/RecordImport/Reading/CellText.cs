using System.Globalization;
using System.Text.RegularExpressions;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>Text without what spreadsheets and exports leave in it.</summary>
internal static partial class CellText
{
    /// <summary>The text; empty when nothing is left.</summary>
    /// <param name="text">As it stands in the cell.</param>
    /// <param name="repaired">Told of what was read as something else: from, to, rule.</param>
    public static string Clean(string text, Action<string, string, string> repaired)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u00A0', ' ').Trim();
        if (text == "NULL")
        {
            repaired(text, "", "null");
            return "";
        }

        text = Unescaped(text, repaired);
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            // Half of a pair of UTF-16 stands for nothing and cannot be stored.
            text = string.Concat(text.EnumerateRunes());
        }

        var printable = text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().ContainsAnyInRange('\x7F', '\x9F') || text.AsSpan().ContainsAnyInRange('\uFFFE', '\uFFFF') ? Unprintable().Replace(text, "") : text;
        if (printable.Length != text.Length)
        {
            repaired(Counted("control character", text.Length - printable.Length), "", "control-character");
        }

        return printable.Trim();
    }

    /// <summary>The text with a blank for every run of tabs and line breaks.</summary>
    public static string OneLine(string text) => Breaks().Replace(text, " ").Trim();

    /// <summary>What was found, and how often where more than once.</summary>
    public static string Counted(string what, int count) => count == 1 ? what : string.Create(CultureInfo.InvariantCulture, $"{what} ({count} times)");

    // Excel writes characters that XML does not take as _x000D_, and exports forget to read them back.
    private static string Unescaped(string text, Action<string, string, string> repaired)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var escapes = 0;
        var read = Escape().Replace(text, escape =>
        {
            escapes++;
            return escape.Value[4..6] switch { "0A" or "0a" => "\n", "09" => "\t", _ => "" };
        });
        if (escapes > 0)
        {
            repaired(Counted("_x000D_", escapes), "line break", "excel-escape");
        }

        return read.Trim();
    }

    [GeneratedRegex(@"_x00(?:[01][0-9A-Fa-f]|7[Ff])_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Unprintable();

    [GeneratedRegex(@"[ \t\n]*[\t\n\u2028\u2029][ \t\n\u2028\u2029]*", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
