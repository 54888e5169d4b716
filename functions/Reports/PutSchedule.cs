using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Schedules;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>Makes or changes a schedule of reports.</summary>
[Access(Role.Manager)]
public sealed class PutSchedule(ScheduleRegister register)
{
    /// <summary>201 for a new schedule, 200 for a known one, 412 when it was changed since.</summary>
    [Function(nameof(PutSchedule))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/schedules/{scheduleId}")] HttpRequest request, string scheduleId, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<ScheduleDraft>(cancellation);
        var outcome = await register.PutAsync(scheduleId, draft, request.IfMatch(), request.Caller().Name, cancellation);
        return Answers.Of(outcome, static schedule => schedule, static schedule => schedule.Version, static schedule => $"/api/schedules/{schedule.Id}");
    }
}
