using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Reports.Schedules;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Shares a report with whom its schedule names. Safe to run twice: the report decides the link's id.</summary>
public sealed class ScheduledSharing(ScheduleTable schedules, ReportSharing sharing)
{
    private const int Days = 90;

    internal async Task ShareAsync(Report report, CancellationToken cancellationToken)
    {
        if (report is { Schedule: { } scheduleId, IsCompiled: true } && await schedules.GetAsync(scheduleId, cancellationToken) is { ShareWith.Count: > 0 } schedule)
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"scheduled/{report.Id}")))[..32];
            await sharing.MakeAsync(report, id, report.CreatedAt.AddDays(Days), schedule.ShareWith, ReportSchedule.System, cancellationToken);
        }
    }
}
