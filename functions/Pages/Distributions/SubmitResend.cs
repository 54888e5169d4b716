using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>Sends the same content again to exactly those whom a distribution did not reach.</summary>
[Access(Role.Manager)]
public sealed class SubmitResend(PageDesk pages, DistributionReading reading, DistributionResend resend)
{
    /// <summary>303 to the distribution that repeats it, the new one or the one that was asked for before; 400 with the page and why not.</summary>
    [Function(nameof(SubmitResend))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "distributions/{distributionId}/resend")] HttpRequest request, string distributionId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (!form.Sound || !Checks.IsId(distributionId))
        {
            return await reading.ShowAsync(request, distributionId, form, cancellation);
        }

        var outcome = await resend.ResendAsync(distributionId, null, request.Caller().Name, cancellation);
        return form.Accept(outcome) is { } repeated
            ? PageDesk.See($"/distributions/{repeated.Id}?done={(outcome is Outcome<Distribution>.Created ? "asked" : "already")}")
            : await reading.ShowAsync(request, distributionId, form, cancellation);
    }
}
