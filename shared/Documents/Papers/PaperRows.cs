namespace ImpactTracker.Documents.Papers;

/// <summary>Rows of a table as all formats write them.</summary>
internal static class PaperRows
{
    /// <summary>Bold characters that a line of a table has room for, in a wide font, and those that the space beside a cell's text takes.</summary>
    private const double LineLength = 76;
    private const double Padding = 2.5;

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

    /// <summary>The share of each column in the whole width, together 1: what it asks for, and enough for the longest word of its heading.</summary>
    public static double[] Shares(PaperTable table)
    {
        var whole = table.Columns.Sum(static column => (double)Math.Max(1, column.Width));
        double[] least = [.. table.Columns.Select(static column => (column.Heading.Split(' ', '\n').Max(static word => word.Length) + Padding) / LineLength)];
        var spare = 1 - least.Sum();
        if (spare <= 0)
        {
            return [.. least.Select(one => one / least.Sum())];
        }

        double[] more = [.. table.Columns.Zip(least, (column, one) => Math.Max(0, (Math.Max(1, column.Width) / whole) - one))];
        return [.. least.Zip(more, (one, wanted) => one + (spare * wanted / more.Sum()))];
    }
}
