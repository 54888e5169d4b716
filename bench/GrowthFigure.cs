namespace ImpactTracker.Bench;

/// <summary>Compiling a report on one award of 1,000, 10,000 and 100,000 activities in each format: seconds, and the peak of a process that compiles and nothing else.</summary>
internal static class GrowthFigure
{
    private static readonly int[] Counts = [1_000, 10_000, 100_000];

    private static readonly string[] One = ["bench-growth"];

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        foreach (var count in Counts)
        {
            await using var reports = await ManyReports.StartAsync(One, count, rounds: 1);
            await reports.WarmAsync(One, "html");
            foreach (var format in ReportFigure.Formats)
            {
                yield return await reports.GrowthAsync($"{count} activities of one award as {format}", One, format);
            }
        }
    }
}
