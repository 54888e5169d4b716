using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Log;

/// <summary>Logs the activity of a posted form, with its files as evidence.</summary>
[Access(Role.Manager)]
public sealed class SubmitLog(PageDesk pages, LogForms forms, ActivityLog log, EvidenceLocker locker)
{
    /// <summary>303 to the record, or 400 with the form and what is wrong in it.</summary>
    [Function(nameof(SubmitLog))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "log")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = await forms.DraftAsync(form, null, cancellation);
        form.Further(ActivityDraftValidator.Instance.Check(draft));
        if (form.Sound && form.Accept(await log.LogAsync(draft, request.Caller().Name, form.Key, cancellation)) is { } activity)
        {
            var refused = await EvidenceForm.KeepAsync(form, locker, activity.Id, request.Caller().Name, cancellation);
            return PageDesk.See($"/activities/{activity.Id}?done={(refused == 0 ? "logged" : "logged-without-files")}");
        }

        return pages.ShowForm<LogPage, LogModel>(request, new LogModel(form, await forms.AwardsAsync(form, cancellation)), form);
    }
}
