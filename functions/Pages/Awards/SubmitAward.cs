using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>Changes an award to what a posted form says, or gives the form more rows.</summary>
[Access(Role.Manager)]
public sealed class SubmitAward(PageDesk pages, AwardTable awards, AwardRegister register)
{
    /// <summary>303 to the award, or 400 with the form: what is wrong in it, or that somebody else changed the award meanwhile.</summary>
    [Function(nameof(SubmitAward))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "awards/{awardId}/edit")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (!Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellation) is null)
        {
            return Problems.Missing($"award '{awardId}'");
        }

        if (form.Ticked("more"))
        {
            AwardForm.GiveIds(form);
            return pages.ShowForm<AwardFormPage, AwardFormModel>(request, new AwardFormModel(AwardForm.AddRows(form), awardId), form);
        }

        var draft = AwardForm.Draft(form);
        form.Further(AwardDraftValidator.Instance.Check(draft));
        return form.Sound && form.Accept(await register.PutAsync(awardId, draft, form.Version(), request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/awards/{awardId}?done=stored")
            : pages.ShowForm<AwardFormPage, AwardFormModel>(request, new AwardFormModel(form, awardId), form);
    }
}
