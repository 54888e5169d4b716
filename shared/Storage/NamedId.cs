using System.Globalization;
using System.Text;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Storage;

/// <summary>Ids that a name or a reference gives: the same text always gives the same id, so whoever imports it again finds what it made.</summary>
public static class NamedId
{
    private const int MostBeforeHash = 47;

    /// <summary>The letters and digits of a text with hyphens between words; where that cannot be an id, its beginning with a hash of the whole text.</summary>
    /// <param name="text">A name, or a reference such as ES/P003923/1.</param>
    /// <param name="what">What the id begins with when the text has no letter or digit that an id may have.</param>
    public static string Of(string text, string what)
    {
        var id = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                id.Append('-');
            }
        }

        var slug = id.ToString().Trim('-');
        return Checks.NamedIdProblem(slug) is null ? slug : $"{(slug.Length > MostBeforeHash ? slug[..MostBeforeHash].Trim('-') : what)}-{ScopedId.Scope(text)}";
    }
}
