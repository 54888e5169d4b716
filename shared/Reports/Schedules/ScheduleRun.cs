using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Schedules;

/// <summary>
/// Asks for the report of each schedule whose period has ended, once however often it looks: schedule and period decide the report's id. A new schedule begins with the
/// period that ended last, so that one sees what it makes.
/// </summary>
public sealed class ScheduleRun(ScheduleTable schedules, ReportDesk desk, TimeProvider time)
{
    /// <summary>The setting that says when (NCRONTAB, UTC).</summary>
    public const string Schedule = "%Reports:DueSchedule%";

    /// <summary>Looks at every schedule once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await schedules.ListAsync(TablePaging.MaxRows, continuation, cancellationToken);
            foreach (var schedule in page.Items)
            {
                await RunAsync(schedule, cancellationToken);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private async Task RunAsync(ReportSchedule schedule, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var period = SchedulePeriod.LastEnded(schedule.Every, DateOnly.FromDateTime(now.UtcDateTime));
        if (schedule.LastPeriod >= period)
        {
            return;
        }

        var seed = string.Create(CultureInfo.InvariantCulture, $"schedule/{schedule.Id}/{schedule.Every}/{period:yyyy-MM-dd}");
        var id = ScopedId.Derived(Report.OwnerOf(schedule.Awards), new DateTimeOffset(period, TimeOnly.MinValue, TimeSpan.Zero), seed);
        await desk.QueueAsync(ReportDesk.New(id, schedule.Awards, schedule.Template, schedule.Formats, ReportSchedule.System, now) with { To = period, Schedule = schedule.Id }, cancellationToken);
        await schedules.ChangeAsync(schedule.Id, stored => stored is null || stored.LastPeriod >= period ? stored : stored with { LastPeriod = period, LastReport = id }, cancellationToken);
    }
}
