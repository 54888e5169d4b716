using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Takes the first step of sending and leads to the last; stores nothing.</summary>
[Access(Role.Manager)]
public sealed class SubmitSend(PageDesk pages, BriefTable briefs, SendForms forms, DistributionDesk desk)
{
    /// <summary>303 to the page that says who will get it; 400 with the form and what is wrong; 404 for an unknown brief.</summary>
    [Function(nameof(SubmitSend))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "briefs/{briefId}/send")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (await briefs.GetAsync(briefId, cancellation) is not { } brief)
        {
            return Problems.Missing($"brief '{briefId}'");
        }

        var draft = SendForms.Draft(form);
        form.Further(DistributionDraftValidator.Instance.Check(draft));
        return form.Sound && form.Accept(await desk.PlanAsync(briefId, draft, cancellation)) is not null
            ? PageDesk.See(SendForms.CheckPath(briefId, form))
            : pages.ShowForm<SendPage, SendModel>(request, await forms.ModelAsync(form, brief, cancellation), form);
    }
}
