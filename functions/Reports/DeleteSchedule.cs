using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Schedules;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Deletes a schedule; the reports that it made stay.</summary>
[Access(Role.Manager)]
public sealed class DeleteSchedule(ScheduleRegister register)
{
    /// <summary>200 with the schedule as it was; 404, or 412 when it was changed since.</summary>
    [Function(nameof(DeleteSchedule))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/schedules/{scheduleId}")] HttpRequest request, string scheduleId, CancellationToken cancellation) =>
        Answers.Of(await register.DeleteAsync(scheduleId, request.IfMatch(), cancellation), static schedule => schedule, static schedule => schedule.Version);
}
