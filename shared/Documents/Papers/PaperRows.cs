namespace ImpactTracker.Documents.Papers;

/// <summary>Rows of a table as all formats write them.</summary>
internal static class PaperRows
{
    /// <summary>Each row with as many cells as there are columns; one that says so where there are none.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(PaperTable table)
    {
        var none = true;
        foreach (var row in table.Rows)
        {
            none = false;
            yield return row.Count == table.Columns.Count ? row : [.. table.Columns.Select((_, index) => index < row.Count ? row[index] : "")];
        }

        if (none)
        {
            yield return [.. table.Columns.Select(static (_, index) => index == 0 ? "None" : "")];
        }
    }

    /// <summary>The share of each column in the whole width, together 1.</summary>
    public static double[] Shares(PaperTable table)
    {
        var whole = table.Columns.Sum(static column => (double)Math.Max(1, column.Width));
        return [.. table.Columns.Select(column => Math.Max(1, column.Width) / whole)];
    }
}
