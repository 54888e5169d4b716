using System.Globalization;
using System.Text;

namespace ImpactTracker.Storage;

/// <summary>Words that somebody looks for in stored texts, whatever their case and accents: "muller" finds "Müller", and "Łukasz" "LUKASZ".</summary>
public sealed class AskedWords
{
    private readonly string[] words;

    /// <summary>The words of a text, between blanks.</summary>
    public AskedWords(string? text) => words = [.. Plain(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether nothing is asked for.</summary>
    public bool None => words.Length == 0;

    /// <summary>Whether each word is in one of these texts, as a whole word or a part of one.</summary>
    public bool AllIn(params IEnumerable<string?> texts)
    {
        string[] plain = [.. texts.OfType<string>().Select(Plain)];
        return words.All(word => plain.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Plain(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                _ = Letter(c) is { } letters ? plain.Append(letters) : plain.Append(c);
            }
        }

        return plain.ToString();
    }

    // Letters that no accent makes, and the apostrophe that programs write.
    private static string? Letter(char c) => c switch
    {
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        '’' => "'",
        _ => null,
    };
}
