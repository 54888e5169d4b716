using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>Takes a person's decision about a batch whose outcome is unknown.</summary>
[Access(Role.Manager)]
public sealed class SubmitDecision(PageDesk pages, BatchReading reading, UnknownBatches batches)
{
    /// <summary>303 to the distribution; 400 with the form and what is wrong, also when it is not unknown any more; 404 when there is no such batch.</summary>
    [Function(nameof(SubmitDecision))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "distributions/{distributionId}/batches/{number}")] HttpRequest request, string distributionId, string number, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = new BatchDecisionDraft { Decision = form.Text("decision"), Reason = form.Text("reason") };
        return form.Sound && Checks.IsId(distributionId) && form.Accept(await batches.DecideAsync(distributionId, BatchReading.Number(number), draft, request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/distributions/{distributionId}?done=decided")
            : await reading.ShowAsync(request, distributionId, number, form, cancellation);
    }
}
