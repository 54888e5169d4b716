using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>One report: how far it is, what is in it, what changed, who has a link.</summary>
[Access(Role.Funder)]
public sealed class ShowReport(PageDesk pages, ReportView view)
{
    /// <summary>200 or 404; a funder finds issued reports only.</summary>
    [Function(nameof(ShowReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports/{reportId}")] HttpRequest request, string reportId, CancellationToken cancellation) =>
        await view.FindAsync(reportId, request.Caller(), view.NewLink(pages.NewForm(request)), cancellation) is { } model
            ? pages.Show<ReportPage, ReportModel>(request, model)
            : Problems.Missing($"report '{reportId}'");
}
