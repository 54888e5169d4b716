using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>Takes an activity back on its page; it is kept and no longer counts.</summary>
[Access(Role.Manager)]
public sealed class SubmitWithdraw(PageDesk pages, ActivityDesk desk, ActivityRevision revision)
{
    /// <summary>303 to the record, or 400 with the page when somebody changed the record meanwhile.</summary>
    [Function(nameof(SubmitWithdraw))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "activities/{activityId}/withdraw")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return form.Sound && form.Accept(await revision.WithdrawAsync(activityId, form.Version(), request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/activities/{activityId}?done=withdrawn")
            : pages.Show<ActivityPage, ActivityModel>(request, (await desk.ModelAsync(activityId, pages.NewForm(request), cancellation)) with { Problem = form.Problem() }, 400);
    }
}
