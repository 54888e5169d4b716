using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Hands a report in.</summary>
[Access(Role.Manager)]
public sealed class SubmitIssue(PageDesk pages, ReportView view, ReportDesk desk)
{
    /// <summary>303 to the report, which is locked; 400 with the page when it cannot be issued so.</summary>
    [Function(nameof(SubmitIssue))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports/{reportId}/issue")] HttpRequest request, string reportId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (await view.FindAsync(reportId, request.Caller(), form, cancellation) is not { } model)
        {
            return Problems.Missing($"report '{reportId}'");
        }

        // Pressed twice, or in two tabs: it is issued, once.
        return model.Report.State == ReportState.Issued || (form.Sound && form.Accept(await desk.IssueAsync(reportId, form.Version(), request.Caller().Name, cancellation)) is not null)
            ? PageDesk.See($"/reports/{reportId}?done=issued")
            : pages.ShowForm<IssuePage, ReportModel>(request, model, form);
    }
}
