namespace ImpactTracker.Reports;

/// <summary>Tells text that somebody meant to write later. The phrases are those that stand in real exports.</summary>
internal static class DraftText
{
    /// <summary>Shorter than this says too little: in real exports such results are "n/a" or the name of a town.</summary>
    public const int ShortestNarrative = 40;

    private static readonly string[] Placeholders =
        ["n/a", "na", "none", "nil", "tbc", "tba", "tbd", "to be added", "to be confirmed", "add description", "description", "test", "todo", "to do", "xxx", ""];

    private static readonly int Longest = Placeholders.Max(static text => text.Length);

    /// <summary>Whether a text is one of the phrases, whatever its case and the marks around it, or nothing but marks.</summary>
    public static bool IsPlaceholder(string text)
    {
        // Nearly all texts are longer, and need no copy in small letters.
        var bare = text.AsSpan().Trim().Trim(".?- []()");
        return bare.Length <= Longest && Placeholders.Contains(bare.ToString().ToLowerInvariant(), StringComparer.Ordinal);
    }
}
