using ImpactTracker.Reports.Schedules;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Asks for the report of each schedule whose period has ended.</summary>
public sealed class CompileDueSchedules(ScheduleRun run)
{
    /// <summary>Looks once; being late or run twice makes no difference.</summary>
    [Function(nameof(CompileDueSchedules))]
    public Task Run([TimerTrigger(ScheduleRun.Schedule)] TimerInfo timer, CancellationToken cancellation) => run.RunAsync(cancellation);
}
