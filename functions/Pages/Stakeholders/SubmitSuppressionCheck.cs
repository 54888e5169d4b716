using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Whether an address may be mailed. A POST, because an address does not belong into a URL; it changes nothing.</summary>
[Access(Role.Manager)]
public sealed class SubmitSuppressionCheck(PageDesk pages, SuppressionsView view)
{
    /// <summary>200 with every reason, or 400 when it is no address.</summary>
    [Function(nameof(SubmitSuppressionCheck))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "suppressions")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return pages.ShowForm<SuppressionsPage, SuppressionsModel>(request, await view.CheckAsync(form, cancellation), form);
    }
}
