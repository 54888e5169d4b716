using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Mail with a link whose outcome is unknown, and the form of a decision about it.</summary>
[Access(Role.Manager)]
public sealed class ShowShareDecision(PageDesk pages, ShareDecisionView view)
{
    /// <summary>200, or 404 when there is no such link.</summary>
    [Function(nameof(ShowShareDecision))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports/{reportId}/shares/{shareId}/decision")] HttpRequest request, string reportId, string shareId, CancellationToken cancellation) =>
        view.ShowAsync(request, reportId, shareId, pages.NewForm(request), cancellation);
}
