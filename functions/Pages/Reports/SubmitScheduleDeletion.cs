using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports.Schedules;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Deletes a schedule; the reports that it made stay.</summary>
[Access(Role.Manager)]
public sealed class SubmitScheduleDeletion(PageDesk pages, ScheduleView view, ScheduleRegister register)
{
    /// <summary>303 to the schedules; also when it is gone already; 400 with a sentence when somebody changed it meanwhile.</summary>
    [Function(nameof(SubmitScheduleDeletion))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports/schedules/{scheduleId}/delete")] HttpRequest request, string scheduleId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var outcome = form.Sound ? await register.DeleteAsync(scheduleId, form.Version(), cancellation) : null;
        // Pressed twice, or in two tabs: it is gone.
        return outcome is Outcome<ReportSchedule>.Missing || (outcome is not null && form.Accept(outcome) is not null)
            ? PageDesk.See("/reports/schedules?done=deleted")
            : pages.ShowForm<SchedulesPage, SchedulesModel>(request, await view.ReadAsync(request, ReportForms.FillDefaults(form, null), cancellation), form);
    }
}
