using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>One influence on policy.</summary>
[Access(Role.Viewer)]
public sealed class ShowInfluence(PageDesk pages, InfluenceForms forms)
{
    /// <summary>200, or 404 when there is no such influence.</summary>
    [Function(nameof(ShowInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "influences/{influenceId}")] HttpRequest request, string influenceId, CancellationToken cancellation) =>
        pages.Show<InfluencePage, InfluenceModel>(request, await forms.ShownAsync(influenceId, pages.NewForm(request), cancellation));
}
