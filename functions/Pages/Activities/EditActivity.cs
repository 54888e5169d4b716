using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Log;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>The form in which an activity is changed.</summary>
[Access(Role.Manager)]
public sealed class EditActivity(PageDesk pages, ActivityDesk desk, LogForms forms)
{
    /// <summary>200, or 404 when there is no such activity.</summary>
    [Function(nameof(EditActivity))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "activities/{activityId}/edit")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var activity = await desk.GetAsync(activityId, cancellation);
        var form = pages.NewForm(request).SetVersion(activity.Version);
        await forms.FillAsync(form, activity, again: false, cancellation);
        return pages.Show<EditActivityPage, LogModel>(request, new LogModel(form, await forms.AwardsAsync(form, cancellation), Activity: activityId));
    }
}
