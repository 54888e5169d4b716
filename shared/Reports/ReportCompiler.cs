using System.Text;
using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Storage;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Reports;

/// <summary>
/// Compiles a report that waits: reads the records, renders, stores the documents under their hash, and only then says that it is ready.
/// Safe to run twice: the same records give the same bytes, and a report that is ended is left alone.
/// </summary>
public sealed partial class ReportCompiler(
    ReportTable reports, AwardTable awards, ActivityTable activities, DocumentBlobs documents, TimeProvider time, ILogger<ReportCompiler> logger)
{
    /// <summary>After so many attempts that broke off, the report has failed.</summary>
    private const int MostAttempts = 5;

    /// <summary>Compiles a report; one that is ended already only has its pointer taken away.</summary>
    public async Task CompileAsync(string reportId, CancellationToken cancellationToken)
    {
        var report = await reports.TryChangeAsync(reportId, static r => r with { State = ReportState.Compiling, Attempts = r.Attempts + 1 }, cancellationToken);
        if (report is null)
        {
            if (await reports.GetAsync(reportId, cancellationToken) is not { State: ReportState.Queued or ReportState.Compiling })
            {
                await reports.CloseAsync(reportId, cancellationToken);
            }

            return;
        }

        if (report.Attempts > MostAttempts)
        {
            Log.Failed(logger, reportId, MostAttempts);
            await EndAsync(reportId, static r => r with { State = ReportState.Failed, Failure = $"It could not be compiled in {MostAttempts} attempts; the log says why." }, cancellationToken);
            return;
        }

        var asOf = time.GetUtcNow();
        var (figures, html) = await RenderAsync(report, cancellationToken);
        var stored = await documents.PutAsync(ReportsSetup.Container, html, ".html", "text/html; charset=utf-8", cancellationToken);
        var file = new ReportFile("html", $"/api/reports/{reportId}/files/html", stored.Path, stored.Bytes, stored.Sha256);
        await EndAsync(reportId, r => r with { State = ReportState.Ready, DataAsOf = asOf, Figures = figures, Files = [file] }, cancellationToken);
    }

    private async Task EndAsync(string reportId, Func<Report, Report> end, CancellationToken cancellationToken)
    {
        // Somebody else compiling the same report ends it with the same bytes: whoever writes first has written for both. But their beginning
        // can come between our reading and our writing, and a report whose pointer is gone before it ended would be found by no sweep.
        while (await reports.TryChangeAsync(reportId, end, cancellationToken) is null
            && await reports.GetAsync(reportId, cancellationToken) is { State: ReportState.Queued or ReportState.Compiling })
        {
        }

        await reports.CloseAsync(reportId, cancellationToken);
    }

    private async Task<(ReportFigures Figures, BinaryData Html)> RenderAsync(Report report, CancellationToken cancellationToken)
    {
        var counted = new FigureCount();
        using var bytes = new MemoryStream();
        await using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
        {
            var page = new GtrPage(text);
            page.Begin(report.From, report.To);
            foreach (var id in report.Awards)
            {
                var award = await awards.GetAsync(id, cancellationToken) ?? throw new InvalidOperationException($"Award {id} of report {report.Id} is gone.");
                var records = new List<Activity>();
                await foreach (var activity in activities.ScanAsync(id, ActivityFilter.Counting(report.From, report.To), null, TablePaging.MaxRows, cancellationToken))
                {
                    counted.Add(activity);
                    records.Add(activity);
                }

                page.Award(award, [.. records.OrderBy(static a => a.Years[0]).ThenBy(static a => a.StartDate ?? DateOnly.MaxValue).ThenBy(static a => a.Id, StringComparer.Ordinal)]);
            }

            page.End();
        }

        return (counted.Figures, new BinaryData(bytes.GetBuffer().AsMemory(0, (int)bytes.Length)));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Report {Report} failed after {Attempts} attempts")]
        public static partial void Failed(ILogger logger, string report, int attempts);
    }
}
