using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Sends a brief, as its last page said it would.</summary>
[Access(Role.Manager)]
public sealed class SubmitDistribution(PageDesk pages, SendCheck check, DistributionDesk desk)
{
    /// <summary>303 to the distribution, the new one or the one that sends the same to the same lists already; 400 with the last page as it is now when it no longer says what is true.</summary>
    [Function(nameof(SubmitDistribution))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "briefs/{briefId}/send/check")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var model = await check.ModelAsync(form, briefId, cancellation);
        if (model is null || !form.Sound || (!model.Plan.IsAskedFor && !SendCheck.StillTrue(model)))
        {
            return await check.ShowAsync(request, form, briefId, model, cancellation);
        }

        var outcome = await desk.ScheduleAsync(briefId, SendForms.Draft(form), request.Caller().Name, cancellation);
        return form.Accept(outcome) is { } distribution
            ? PageDesk.See($"/distributions/{distribution.Id}?done={(outcome is Outcome<Distribution>.Created || !model.Plan.IsAskedFor ? "asked" : "already")}")
            : await check.ShowAsync(request, form, briefId, model, cancellation);
    }
}
