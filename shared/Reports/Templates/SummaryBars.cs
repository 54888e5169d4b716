using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Figures;

namespace ImpactTracker.Reports.Templates;

/// <summary>The bars of a summary's charts: so many that they fit on its two pages, and one for all that is left, in which every activity counts once.</summary>
internal static class SummaryBars
{
    private const int Most = 5;

    /// <summary>The keys with the most activities, in the order of the figure.</summary>
    /// <param name="group">The figure.</param>
    /// <param name="link">Where the activities of a key can be read, or null.</param>
    public static IReadOnlyList<PaperBar> Largest(FigureGroup group, Func<string, string?> link)
    {
        var shown = group.Records.OrderByDescending(static pair => pair.Value.Count).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(Shown(group)).Select(static pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return [.. Bars(group, shown.Contains, link), .. Rest(group, shown.Contains, static keys => $"{keys.Length} others")];
    }

    /// <summary>The last years.</summary>
    /// <param name="group">The figure by year.</param>
    /// <param name="link">Where the activities of a year can be read, or null.</param>
    public static IReadOnlyList<PaperBar> Latest(FigureGroup group, Func<string, string?> link)
    {
        var shown = group.Records.Keys.TakeLast(Shown(group)).ToHashSet(StringComparer.Ordinal);
        return [.. Rest(group, shown.Contains, static years => $"{years[0]} to {years[^1]}"), .. Bars(group, shown.Contains, link)];
    }

    // One bar for a single key that is left would save nothing.
    private static int Shown(FigureGroup group) => group.Records.Count <= Most + 1 ? Most + 1 : Most;

    private static IEnumerable<PaperBar> Bars(FigureGroup group, Func<string, bool> isShown, Func<string, string?> link) =>
        group.Records.Where(pair => isShown(pair.Key)).Select(pair => new PaperBar(group.LabelOf(pair.Key), pair.Value.Count, Link: link(pair.Key)));

    private static IEnumerable<PaperBar> Rest(FigureGroup group, Func<string, bool> isShown, Func<string[], string> label)
    {
        var rest = group.Records.Where(pair => !isShown(pair.Key)).ToArray();
        return rest.Length == 0 ? [] : [new PaperBar(label([.. rest.Select(static pair => pair.Key)]), rest.SelectMany(static pair => pair.Value).Distinct().Count())];
    }
}
