using System.Diagnostics;
using System.Globalization;
using ImpactTracker.LocalRun;

namespace ImpactTracker.Bench;

/// <summary>Writing 1,000, 10,000 and 100,000 records as sections and as a table, in each format: how the cost grows, and the most memory.</summary>
internal static class DocumentsFigure
{
    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        yield return "documents (aim: at least 5x faster than pandoc with as many records, 100,000 within 500 MB), records of about 610 bytes, each document by a process of its own";
        foreach (var shape in (string[])["sections", "table"])
        {
            foreach (var format in (string[])["docx", "html", "pdf"])
            {
                foreach (var count in (int[])[1_000, 10_000, 100_000])
                {
                    var found = await OnceAsync(format, shape, count);
                    yield return string.Create(CultureInfo.InvariantCulture, $"{format} {shape} {count}: {found[0]:F2} s, {found[0] * 1_000_000 / count:F0} µs a record, peak memory {found[1]:F0} MB, file {found[2]:F1} MB");
                }
            }
        }
    }

    private static async Task<double[]> OnceAsync(string format, string shape, int count)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DocumentsFigure).Assembly.Location, DocumentOnce.Word, format, shape, count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new LocalRunException("The process that writes documents did not start.");
        var line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? [.. line.Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new LocalRunException($"Writing {count} records as {format} ended with {process.ExitCode}.");
    }
}
