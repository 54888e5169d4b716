using System.Globalization;
using System.Text;

namespace ImpactTracker.Mail;

/// <summary>
/// Refuses domains that look like another domain: letters of several scripts in one part (Unicode Technical Standard 39, 5.2, "highly
/// restrictive"), a part written only in Cyrillic or Greek letters that look like Latin ones, and characters that cannot be seen. Whoever
/// means such a domain writes its ASCII form, which looks like nothing else.
/// </summary>
internal static class DomainLetters
{
    private const string AsciiForm = "; if it is meant so, write the domain in its ASCII form (xn--…)";

    /// <summary>Lower-case letters that most fonts draw like a Latin letter.</summary>
    private const string LikeLatin = "асеорхуіјѕԁԛԝһӏԍъьѵαινορυχκτ";

    // Letters of these look like each other; those of other scripts cannot be taken for Latin.
    private static readonly (char First, char Last, string Script)[] Alike =
    [
        ('A', 'z', "Latin"), ('\u00AA', '\u024F', "Latin"), ('\u1E00', '\u1EFF', "Latin"), ('\u0370', '\u03FF', "Greek"), ('\u1F00', '\u1FFF', "Greek"),
        ('\u0400', '\u052F', "Cyrillic"), ('\u1C80', '\u1C8F', "Cyrillic"), ('\uA640', '\uA69F', "Cyrillic"), ('\u0530', '\u058F', "Armenian"),
        ('\u13A0', '\u13FF', "Cherokee"), ('\uAB70', '\uABBF', "Cherokee"),
        ('\u0590', '\u05FF', "Hebrew"), ('\u0600', '\u06FF', "Arabic"), ('\u0900', '\u097F', "Devanagari"), ('\u0E00', '\u0E7F', "Thai"), ('\u10A0', '\u10FF', "Georgian"),
    ];

    /// <summary>What is wrong with a domain as somebody typed it, as the end of a sentence about the address; null when nothing is.</summary>
    /// <param name="domain">In lower case, before it is put into its ASCII form.</param>
    /// <exception cref="ArgumentException">It is not valid Unicode.</exception>
    public static string? Problem(string domain)
    {
        if (domain.EnumerateRunes().FirstOrDefault(IsUnseen) is { Value: > 0 } unseen)
        {
            return string.Create(CultureInfo.InvariantCulture, $"holds a character in its domain that cannot be seen (U+{unseen.Value:X4}); type the address instead of copying it");
        }

        var parts = domain.Normalize(NormalizationForm.FormKC).Split('.');
        foreach (var part in parts)
        {
            var scripts = part.Where(char.IsLetter).Select(ScriptOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
            if (scripts.Length > 1)
            {
                return $"mixes {string.Join(" and ", scripts)} letters in one part of its domain, as addresses do that imitate another" + AsciiForm;
            }

            if (scripts is ["Cyrillic" or "Greek"] && Ascii.IsValid(parts[^1]) && part.Where(char.IsLetter).All(static letter => LikeLatin.Contains(letter, StringComparison.Ordinal)))
            {
                return $"has a part of its domain in {scripts[0]} letters that look like Latin ones" + AsciiForm;
            }
        }

        return null;
    }

    private static string? ScriptOf(char letter) => Array.Find(Alike, one => letter >= one.First && letter <= one.Last).Script;

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
