using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Influences;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>Changes an influence on policy to what a posted form says.</summary>
[Access(Role.Manager)]
public sealed class SubmitInfluence(PageDesk pages, InfluenceForms forms, InfluenceRegister register)
{
    /// <summary>303 to the record, or 400 with the form: what is wrong in it, or that somebody else changed the record meanwhile.</summary>
    [Function(nameof(SubmitInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "influences/{influenceId}/edit")] HttpRequest request, string influenceId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var stored = await forms.GetAsync(influenceId, cancellation);
        var draft = InfluenceForms.Draft(form, stored.Awards[0]);
        form.Further(InfluenceDraftValidator.Instance.Check(draft));
        return form.Sound && form.Accept(await register.PutAsync(influenceId, draft, form.Version(), request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/influences/{influenceId}?done=changed")
            : pages.ShowForm<InfluenceFormPage, InfluenceFormModel>(request, await forms.ModelAsync(form, influenceId, cancellation), form);
    }
}
