using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>The page on which an address is checked.</summary>
[Access(Role.Manager)]
public sealed class ShowSuppressions(PageDesk pages, SuppressionsView view)
{
    /// <summary>200 with the form.</summary>
    [Function(nameof(ShowSuppressions))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "suppressions")] HttpRequest request, CancellationToken cancellation) =>
        pages.Show<SuppressionsPage, SuppressionsModel>(request, await view.EmptyAsync(pages.NewForm(request), cancellation));
}
