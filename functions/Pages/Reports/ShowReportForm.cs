using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>The page on which a report is asked for.</summary>
[Access(Role.Manager)]
public sealed class ShowReportForm(PageDesk pages, LogForms awards)
{
    /// <summary>200 with the form; <c>award</c> chooses the award.</summary>
    [Function(nameof(ShowReportForm))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports/new")] HttpRequest request, CancellationToken cancellation)
    {
        var form = ReportForms.FillDefaults(pages.NewForm(request), request.Text("award"));
        var offered = await awards.AwardsAsync(form, cancellation);
        if (offered.Count == 1)
        {
            form.Set("awards", offered[0].Id);
        }

        return pages.Show<ReportFormPage, ReportFormModel>(request, new ReportFormModel(form, ReportForms.Awards(offered)));
    }
}
