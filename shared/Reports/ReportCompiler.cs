using Azure;
using ImpactTracker.Reports.Sharing;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Reports;

/// <summary>
/// Compiles a report that waits: has it written, and only when every document is stored says that it is ready. Safe to run twice: the same records give the same bytes,
/// and a report that is ended is left alone.
/// </summary>
public sealed partial class ReportCompiler(ReportTable reports, ReportWriting writing, ScheduledSharing sharing, TimeProvider time, ILogger<ReportCompiler> logger)
{
    /// <summary>After so many attempts that broke off, the report has failed.</summary>
    private const int MostAttempts = 5;

    /// <summary>Compiles a report; one that is ended already is only finished: shared where its schedule says so, and its pointer taken away.</summary>
    public async Task CompileAsync(string reportId, CancellationToken cancellationToken)
    {
        var report = await reports.TryChangeAsync(reportId, static r => r with { State = ReportState.Compiling, Attempts = r.Attempts + 1 }, cancellationToken);
        if (report is null)
        {
            await FinishAsync(reportId, cancellationToken);
            return;
        }

        if (report.Attempts > MostAttempts)
        {
            await FailAsync(report, $"It could not be compiled in {MostAttempts} attempts; the log says why.", cancellationToken);
            return;
        }

        try
        {
            var asOf = time.GetUtcNow();
            var compiled = await writing.WriteAsync(report, cancellationToken);
            await EndAsync(reportId, one => compiled(one) with { State = ReportState.Ready, Failure = null, DataAsOf = asOf }, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var reason = Reason(failure);
            if (report.Attempts < MostAttempts)
            {
                await reports.TryChangeAsync(reportId, one => one with { Failure = $"{reason} Attempt {report.Attempts} of {MostAttempts}; it is tried again." }, cancellationToken);
                throw;
            }

            Log.Broken(logger, failure, reportId);
            await FailAsync(report, $"{reason} It was tried {MostAttempts} times; ask for a new report when the cause is mended.", cancellationToken);
        }
    }

    private static string Reason(Exception failure) => failure switch
    {
        RequestFailedException { ErrorCode: { } code, Status: var status } => $"Storage answered {status} {code}.",
        RequestFailedException => "Storage did not answer.",
        IOException => "The documents could not be written to this machine's temporary files.",
        InvalidOperationException { Message: var message } when message.StartsWith("Award ", StringComparison.Ordinal) => message,
        _ => $"A fault of ours ({failure.GetType().Name}), which the log tells.",
    };

    private async Task FailAsync(Report report, string reason, CancellationToken cancellationToken)
    {
        Log.Failed(logger, report.Id, MostAttempts);
        await EndAsync(report.Id, one => one with { State = ReportState.Failed, Failure = reason }, cancellationToken);
    }

    private async Task EndAsync(string reportId, Func<Report, Report> end, CancellationToken cancellationToken)
    {
        // Somebody else compiling the same report ends it with the same bytes: whoever writes first has written for both. But their beginning
        // can come between our reading and our writing, and a report whose pointer is gone before it ended would be found by no sweep.
        while (await reports.TryChangeAsync(reportId, end, cancellationToken) is null
            && await reports.GetAsync(reportId, cancellationToken) is { IsEnded: false })
        {
        }

        await FinishAsync(reportId, cancellationToken);
    }

    private async Task FinishAsync(string reportId, CancellationToken cancellationToken)
    {
        var report = await reports.GetAsync(reportId, cancellationToken);
        if (report is { IsEnded: false })
        {
            return;
        }

        if (report is not null)
        {
            await reports.EnlistAsync(report, cancellationToken);
            await sharing.ShareAsync(report, cancellationToken);
        }

        await reports.CloseAsync(reportId, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Report {Report} failed after {Attempts} attempts")]
        public static partial void Failed(ILogger logger, string report, int attempts);

        [LoggerMessage(2, LogLevel.Error, "Report {Report} could not be compiled")]
        public static partial void Broken(ILogger logger, Exception exception, string report);
    }
}
