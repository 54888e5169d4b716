namespace ImpactTracker.Documents;

/// <summary>Shares the width of the page among the columns of a table.</summary>
internal static class MarkdownPdfColumns
{
    /// <summary>No column is narrower than this, so that at least a letter fits between its paddings.</summary>
    private const double Narrowest = 24;

    /// <summary>Whether so many columns can stand side by side at all.</summary>
    public static bool Fit(int count, double width) => count * Narrowest <= width;

    /// <summary>Each column gets the width of its longest word, and of what is left a fair share, no more than its text needs.</summary>
    public static double[] Share(IReadOnlyList<List<List<MarkdownPdfSpan>>> rows, int count, double size, double padding, double width)
    {
        var least = new double[count];
        var wanted = new double[count];
        foreach (var (column, spans) in rows.SelectMany(r => r.Index()))
        {
            var words = spans.SelectMany(s => s.Text.Split(' ', '\n').Select(w => PdfFonts.Measure(w, s.Face, size)));
            least[column] = Math.Max(least[column], words.DefaultIfEmpty().Max() + padding + 1);
            wanted[column] = Math.Max(wanted[column], spans.Sum(s => PdfFonts.Measure(s.Text, s.Face, size)) + padding + 1);
        }

        // One word of any length must not push the other columns off the page.
        var limit = Math.Max(width / count, width * 0.4);
        least = [.. least.Select(l => Math.Clamp(l, Narrowest, limit))];
        if (least.Sum() > width)
        {
            var scale = (width - (count * Narrowest)) / (least.Sum() - (count * Narrowest));
            return [.. least.Select(l => Narrowest + ((l - Narrowest) * scale))];
        }

        // The modest columns first: each gets what it asks for, up to an equal share of what is left.
        var spare = width - least.Sum();
        var asked = least.Zip(wanted, (l, w) => Math.Max(0, Math.Min(w, width) - l)).ToArray();
        foreach (var (done, column) in Enumerable.Range(0, count).OrderBy(i => asked[i]).Index())
        {
            var given = Math.Min(asked[column], spare / (count - done));
            least[column] += given;
            spare -= given;
        }

        return least;
    }
}
