using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>One activity with its evidence.</summary>
[Access(Role.Viewer)]
public sealed class ShowActivity(PageDesk pages, ActivityDesk desk)
{
    /// <summary>200, or 404 when there is no such activity.</summary>
    [Function(nameof(ShowActivity))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "activities/{activityId}")] HttpRequest request, string activityId, CancellationToken cancellation) =>
        pages.Show<ActivityPage, ActivityModel>(request, await desk.ModelAsync(activityId, pages.NewForm(request), cancellation));
}
