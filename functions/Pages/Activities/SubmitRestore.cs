using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>Lets a withdrawn activity count again, on its page.</summary>
[Access(Role.Manager)]
public sealed class SubmitRestore(PageDesk pages, ActivityDesk desk, ActivityRevision revision)
{
    /// <summary>303 to the record, or 400 with the page when somebody changed the record meanwhile.</summary>
    [Function(nameof(SubmitRestore))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "activities/{activityId}/restore")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return form.Sound && form.Accept(await revision.RestoreAsync(activityId, form.Version(), request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/activities/{activityId}?done=restored")
            : pages.Show<ActivityPage, ActivityModel>(request, (await desk.ModelAsync(activityId, pages.NewForm(request), cancellation)) with { Problem = form.Problem() }, 400);
    }
}
