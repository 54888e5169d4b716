using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Schedules;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Makes the schedule of a posted form.</summary>
[Access(Role.Manager)]
public sealed class SubmitSchedule(PageDesk pages, ScheduleView view, ScheduleRegister register)
{
    /// <summary>303 to the schedules, or 400 with the form and what is wrong in it. The same form twice makes one schedule.</summary>
    [Function(nameof(SubmitSchedule))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports/schedules")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var (id, draft) = ReportForms.Schedule(form);
        return form.Sound && form.Accept(await register.PutAsync(id, draft, null, request.Caller().Name, cancellation)) is not null
            ? PageDesk.See("/reports/schedules?done=made")
            : pages.ShowForm<SchedulesPage, SchedulesModel>(request, await view.ReadAsync(request, form, cancellation), form);
    }
}
