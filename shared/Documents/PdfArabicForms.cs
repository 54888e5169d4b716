using System.Text;

namespace ImpactTracker.Documents;

/// <summary>
/// Gives Arabic letters the form that they have beside their neighbours: alone, at the end, at the beginning or in the middle of a joined piece of a word. Unicode
/// has a character for each form (Arabic Presentation Forms A and B), and its decompositions say which letter each of them is, so there is no table of ours.
/// </summary>
internal static class PdfArabicForms
{
    // In the order in which Unicode lists the forms of a letter.
    private const int Isolated = 0;
    private const int Final = 1;
    private const int Initial = 2;
    private const int Medial = 3;

    private const char Lam = '\u0644';
    private const char Tatweel = '\u0640';
    private const char Joiner = '\u200D';

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Known = new(() =>
        Enumerable.Range(0xFB50, 0xFBE8 - 0xFB50).Concat(Enumerable.Range(0xFBFC, 4)).Concat(Enumerable.Range(0xFE80, 0xFEFD - 0xFE80)).Select(static form => (char)form)
            .GroupBy(static form => form.ToString().Normalize(NormalizationForm.FormKC), StringComparer.Ordinal)
            .ToDictionary(static letter => letter.Key, static letter => string.Concat(letter), StringComparer.Ordinal));

    /// <summary>The text with letters in their forms; lam and alef are one.</summary>
    public static string Shape(string text)
    {
        var shaped = new StringBuilder(text.Length);
        var joinsBefore = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMark(text[i]))
            {
                shaped.Append(text[i]);
                continue;
            }

            var (letter, forms) = Letter(text, i);
            i += letter - 1;
            var joinsAfter = forms.Length > Initial && Next(text, i) is { } next && Takes(next);
            shaped.Append(forms.Length == 0 ? text[i] : forms[(joinsBefore && forms.Length > Final, joinsAfter) switch
            {
                (true, true) => Medial,
                (true, false) => Final,
                (false, true) => Initial,
                _ => Isolated,
            }]);
            joinsBefore = forms.Length > Initial || text[i] is Tatweel or Joiner;
        }

        return shaped.ToString();
    }

    // How many characters the letter at a place has, and its forms; none for what does not join.
    private static (int Length, string Forms) Letter(string text, int at) =>
        text[at] == Lam && at + 1 < text.Length && Known.Value.TryGetValue(text.Substring(at, 2), out var both) ? (2, both)
        : (1, Known.Value.GetValueOrDefault(text[at].ToString(), ""));

    // Whether a letter joins the one before it.
    private static bool Takes(char letter) => letter is Tatweel or Joiner || Known.Value.GetValueOrDefault(letter.ToString(), "").Length > Final;

    private static char? Next(string text, int at)
    {
        do
        {
            at++;
        }
        while (at < text.Length && IsMark(text[at]));
        return at < text.Length ? text[at] : null;
    }

    // Vowels and other marks stand above and below letters and come between none of them.
    private static bool IsMark(char c) => c is (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06DC');
}
