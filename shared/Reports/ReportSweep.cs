using ImpactTracker.Reports.Sharing;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>Sends the hint again for reports that have waited for longer than compiling takes, and has links looked at whose mail is not ended: a lost message only delays.</summary>
public sealed class ReportSweep(ReportTable reports, ShareSweep mail, Hints<CompileReportMessage> hints, TimeProvider time)
{
    /// <summary>The setting that says when (NCRONTAB, UTC).</summary>
    public const string Schedule = "%Reports:SweepSchedule%";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Looks once at every report that is not ended and every link whose mail is not.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var report in await reports.OpenSinceAsync(time.GetUtcNow() - Patience, cancellationToken))
        {
            await hints.SendAsync(new CompileReportMessage(report), cancellationToken);
        }

        await mail.SweepAsync(cancellationToken);
    }
}
