using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Schedules;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>All schedules of reports.</summary>
[Access(Role.Manager)]
public sealed class ListSchedules(ScheduleTable schedules)
{
    /// <summary>200 with a page in order of id.</summary>
    [Function(nameof(ListSchedules))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/schedules")] HttpRequest request, CancellationToken cancellation) =>
        request.PageAsync((top, continuation) => schedules.ListAsync(top, continuation, cancellation));
}
