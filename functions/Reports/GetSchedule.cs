using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Schedules;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>One schedule of reports.</summary>
[Access(Role.Manager)]
public sealed class GetSchedule(ScheduleTable schedules)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetSchedule))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/schedules/{scheduleId}")] HttpRequest request, string scheduleId, CancellationToken cancellation) =>
        Answers.Found(Outcomes.Checks.IsId(scheduleId) ? await schedules.GetAsync(scheduleId, cancellation) : null, $"schedule '{scheduleId}'", static schedule => schedule.Version);
}
