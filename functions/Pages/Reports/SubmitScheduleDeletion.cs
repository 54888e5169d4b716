using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports.Schedules;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Deletes a schedule; the reports that it made stay.</summary>
[Access(Role.Manager)]
public sealed class SubmitScheduleDeletion(PageDesk pages, ScheduleView view, ScheduleRegister register)
{
    /// <summary>303 to the schedules; 400 with a sentence when somebody changed it meanwhile, 404 when there is none.</summary>
    [Function(nameof(SubmitScheduleDeletion))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports/schedules/{scheduleId}/delete")] HttpRequest request, string scheduleId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return form.Sound && form.Accept(await register.DeleteAsync(scheduleId, form.Version(), cancellation)) is not null
            ? PageDesk.See("/reports/schedules?done=deleted")
            : pages.ShowForm<SchedulesPage, SchedulesModel>(request, await view.ReadAsync(request, ReportForms.FillDefaults(form, null), cancellation), form);
    }
}
