using System.Text;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>Titles as two people would type the same one.</summary>
internal static class Titles
{
    /// <summary>Letters and digits in small, with one blank between words.</summary>
    public static string Plain(string? title)
    {
        var plain = new StringBuilder(title?.Length ?? 0);
        foreach (var c in (title ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }
}
