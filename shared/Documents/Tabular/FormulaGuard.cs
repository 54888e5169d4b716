namespace ImpactTracker.Documents.Tabular;

/// <summary>Keeps a spreadsheet from running text as a formula: such text gets an apostrophe before it, which an import takes off again.</summary>
public static class FormulaGuard
{
    /// <summary>The text as a cell of a CSV file may hold it.</summary>
    public static string Guarded(string text) => Runs(text) || text.StartsWith('\'') ? "'" + text : text;

    /// <summary>The text that was guarded.</summary>
    public static string Unguarded(string text) => text.StartsWith('\'') && (Runs(text[1..]) || text.StartsWith("''", StringComparison.Ordinal)) ? text[1..] : text;

    private static bool Runs(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];
}
