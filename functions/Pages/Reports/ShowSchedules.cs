using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>The schedules of reports.</summary>
[Access(Role.Manager)]
public sealed class ShowSchedules(PageDesk pages, ScheduleView view)
{
    /// <summary>200 with a page of them and the form of a new one.</summary>
    [Function(nameof(ShowSchedules))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports/schedules")] HttpRequest request, CancellationToken cancellation) =>
        pages.Show<SchedulesPage, SchedulesModel>(request, await view.ReadAsync(request, ReportForms.FillDefaults(pages.NewForm(request), request.Text("award")), cancellation));
}
