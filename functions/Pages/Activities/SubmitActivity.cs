using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Log;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>Changes an activity to what a posted form says.</summary>
[Access(Role.Manager)]
public sealed class SubmitActivity(PageDesk pages, ActivityDesk desk, LogForms forms, ActivityRevision revision)
{
    /// <summary>303 to the record, or 400 with the form: what is wrong in it, or that somebody else changed the record meanwhile.</summary>
    [Function(nameof(SubmitActivity))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "activities/{activityId}/edit")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var stored = await desk.GetAsync(activityId, cancellation);
        var draft = await forms.DraftAsync(form, stored, cancellation);
        form.Further(ActivityDraftValidator.Instance.Check(draft));
        if (draft.Awards!.Contains(stored.Awards[0], StringComparer.Ordinal))
        {
            // Boxes are posted in the order of the page; the record's home stays the first.
            draft = draft with { Awards = [stored.Awards[0], .. draft.Awards!.Where(award => award != stored.Awards[0])] };
        }

        return form.Sound && form.Accept(await revision.PutAsync(activityId, draft, form.Version(), request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/activities/{activityId}?done=changed")
            : pages.ShowForm<EditActivityPage, LogModel>(request, new LogModel(form, await forms.AwardsAsync(form, cancellation), Activity: activityId), form);
    }
}
