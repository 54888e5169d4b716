using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Asks once more before a report is handed in.</summary>
[Access(Role.Manager)]
public sealed class ShowIssue(PageDesk pages, ReportView view)
{
    /// <summary>200 with what issuing means; a report that is issued already is shown as it is. 404 when there is none.</summary>
    [Function(nameof(ShowIssue))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports/{reportId}/issue")] HttpRequest request, string reportId, CancellationToken cancellation) =>
        await view.FindAsync(reportId, request.Caller(), pages.NewForm(request), cancellation) is not { } model ? Problems.Missing($"report '{reportId}'")
            : model.Report.State == ReportState.Ready ? pages.Show<IssuePage, ReportModel>(request, model with { Form = model.Form.SetVersion(model.Report.Version) })
            : PageDesk.See($"/reports/{reportId}");
}
