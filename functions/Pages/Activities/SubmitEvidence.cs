using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>Keeps the files and the link of a posted form as evidence of an activity.</summary>
[Access(Role.Manager)]
public sealed class SubmitEvidence(PageDesk pages, ActivityDesk desk, EvidenceLocker locker)
{
    /// <summary>303 to the record, also when only a part was sound and is kept; or 400 with what was refused.</summary>
    [Function(nameof(SubmitEvidence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "activities/{activityId}/evidence")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        await desk.GetAsync(activityId, cancellation);
        if (form.Sound && form.Files(EvidenceForm.Files).Count == 0 && form.Text("url") is null)
        {
            form.Errors.Add(EvidenceForm.Files, ActivityWords.ChooseEvidence);
        }

        var kept = form.Sound ? await KeepAsync(form, activityId, request.Caller().Name, cancellation) : 0;
        return form.Sound ? PageDesk.See($"/activities/{activityId}?done=evidence")
            : kept > 0 ? PageDesk.See($"/activities/{activityId}?done=evidence-in-part")
            : pages.ShowForm<ActivityPage, ActivityModel>(request, await desk.ModelAsync(activityId, form, cancellation), form);
    }

    private async Task<int> KeepAsync(PageForm form, string activityId, string caller, CancellationToken cancellation)
    {
        var kept = form.Files(EvidenceForm.Files).Count - await EvidenceForm.KeepAsync(form, locker, activityId, caller, cancellation);
        if (form.Text("url") is { } url
            && form.Accept(await locker.AddLinkAsync(activityId, new EvidenceLinkDraft { Url = url, Note = form.Text("note") }, caller, cancellation)) is not null)
        {
            kept++;
        }

        return kept;
    }
}
