namespace ImpactTracker.Reports;

/// <summary>Tells text that somebody meant to write later. The phrases are those that stand in real exports.</summary>
internal static class DraftText
{
    /// <summary>Shorter than this says too little: in real exports such results are "n/a" or the name of a town.</summary>
    public const int ShortestNarrative = 40;

    private static readonly string[] Placeholders =
        ["n/a", "na", "none", "nil", "tbc", "tba", "tbd", "to be added", "to be confirmed", "add description", "description", "test", "todo", "to do", "xxx", ""];

    /// <summary>Whether a text is one of the phrases, whatever its case and the marks around it, or nothing but marks.</summary>
    public static bool IsPlaceholder(string text) => Placeholders.Contains(text.Trim().Trim('.', '?', '-', ' ', '[', ']', '(', ')').ToLowerInvariant(), StringComparer.Ordinal);
}
