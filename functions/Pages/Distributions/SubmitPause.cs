using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>Holds what is not posted yet.</summary>
[Access(Role.Manager)]
public sealed class SubmitPause(PageDesk pages, DistributionReading reading, DistributionControl control)
{
    /// <summary>303 to the distribution; 400 with its page and why not; 404 when there is no such distribution.</summary>
    [Function(nameof(SubmitPause))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "distributions/{distributionId}/pause")] HttpRequest request, string distributionId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return form.Sound && Checks.IsId(distributionId) && form.Accept(await control.PauseAsync(distributionId, null, request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/distributions/{distributionId}?done=paused")
            : await reading.ShowAsync(request, distributionId, form, cancellation);
    }
}
