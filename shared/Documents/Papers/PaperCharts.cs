using System.Globalization;

namespace ImpactTracker.Documents.Papers;

/// <summary>What charts say in all formats.</summary>
internal static class PaperCharts
{
    /// <summary>The value that the longest bar stands for, at least 1.</summary>
    public static long Most(PaperChart chart) => chart.Bars.Select(static bar => Math.Max(bar.Value, bar.Target ?? 0)).Append(1).Max();

    /// <summary>The number beside a bar.</summary>
    public static string Label(PaperBar bar) => bar.Target is { } target ? $"{Number(bar.Value)} of {Number(target)}" : Number(bar.Value);

    /// <summary>With a comma for thousands.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
