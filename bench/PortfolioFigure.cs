namespace ImpactTracker.Bench;

/// <summary>Compiling a report on all of 1,000 awards of 100 activities each, against a bare scan of the same rows through the same table client; and asking again with nothing changed.</summary>
internal static class PortfolioFigure
{
    private const int Each = 100;

    private static readonly string[] Awards = [.. Enumerable.Range(1, 1_000).Select(static number => $"bench-{number:D4}")];

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var reports = await ManyReports.StartAsync(Awards, Each);
        yield return await reports.NewAsync($"{Awards.Length} awards of {Each} activities as html", Awards, "html", 1.5);
        yield return await reports.PeakAsync($"{Awards.Length} awards of {Each} activities as html", Awards, "html");
        yield return await reports.AgainAsync($"{Awards.Length} awards of {Each} activities", Awards, 0.1);
    }
}
