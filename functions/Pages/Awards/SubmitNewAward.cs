using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>Makes the award of a posted form, or gives the form more rows.</summary>
[Access(Role.Manager)]
public sealed class SubmitNewAward(PageDesk pages, AwardRegister register)
{
    /// <summary>303 to the award, or 400 with the form and what is wrong in it.</summary>
    [Function(nameof(SubmitNewAward))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "awards/new")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (form.Ticked("more"))
        {
            AwardForm.GiveIds(form);
            return pages.ShowForm<AwardFormPage, AwardFormModel>(request, new AwardFormModel(AwardForm.AddRows(form), null), form);
        }

        var draft = AwardForm.Draft(form);
        form.Further(AwardDraftValidator.Instance.Check(draft));
        var id = form.Text("awardId") ?? NamedId.Of(form.Text("reference") ?? form.Text("title") ?? "", "award");
        if (form.Sound && form.Accept(await register.AddAsync(id, draft, request.Caller().Name, store: true, cancellation)) is { } award)
        {
            // The form sent twice finds what it made; another award of that id is not written over.
            if (TrackerJson.Write(AwardForm.Draft(AwardForm.Fill(pages.NewForm(request), award))) == TrackerJson.Write(draft))
            {
                return PageDesk.See($"/awards/{award.Id}?done=stored");
            }

            form.Errors.Add("awardId", Say.With(AwardFormWords.Taken, id));
        }

        return pages.ShowForm<AwardFormPage, AwardFormModel>(request, new AwardFormModel(form, null), form);
    }
}
