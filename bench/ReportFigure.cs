namespace ImpactTracker.Bench;

/// <summary>
/// Compiling a report on one award of 10,000 activities in each format, against a bare scan of the same rows through the same table client; and asking again with nothing
/// changed.
/// </summary>
internal static class ReportFigure
{
    private const int Many = 10_000;

    /// <summary>The formats that are measured one by one.</summary>
    public static readonly string[] Formats = ["html", "docx", "pdf", "xlsx", "csv", "json"];

    private const string All = "html docx pdf xlsx csv figures json";

    private static readonly string[] One = ["bench-report"];

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var reports = await ManyReports.StartAsync(One, Many, rounds: 7);
        await reports.WarmAsync(One, All);
        foreach (var format in Formats)
        {
            yield return await reports.NewAsync($"{Many} activities of one award as {format}", One, format, 1.5);
        }

        yield return await reports.NewAsync($"{Many} activities of one award in all formats", One, All, 1.5);
        yield return await reports.PeakAsync($"{Many} activities of one award in all formats", One, All);
        yield return await reports.AgainAsync($"{Many} activities of one award", One, 0.1);
    }
}
