namespace ImpactTracker.Documents;

/// <summary>Where words begin and end.</summary>
internal static class MarkdownPdfWords
{
    /// <summary>Single spaces, line breaks, and what stands between them, cut after each place where a line may break. Joined again, the parts are the text, runs of spaces counting as one.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\n')
            {
                if (i > start)
                {
                    yield return text[start..i];
                }

                if (text[i] == '\n' || i == 0 || text[i - 1] != ' ')
                {
                    yield return text[i].ToString();
                }

                start = i + 1;
            }
            else if (MayBreakAfter(text[i]) && i > start)
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    /// <summary>Hyphens, dashes and the slash of an address.</summary>
    public static bool MayBreakAfter(char character) => character is '-' or '\u2010' or '\u2013' or '\u2014' or '/';
}
