using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>The form of what an intermediary says of passing a brief on.</summary>
[Access(Role.Manager)]
public sealed class ShowClaimForm(PageDesk pages, ClaimForms forms)
{
    /// <summary>200 with the form; <c>stakeholder</c> chooses who passed it on; 404 when there is no such distribution.</summary>
    [Function(nameof(ShowClaimForm))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "distributions/{distributionId}/claims/new")] HttpRequest request, string distributionId, CancellationToken cancellation) =>
        forms.ShowAsync(request, distributionId, pages.NewForm(request).Set("stakeholder", request.Text("stakeholder")), cancellation);
}
