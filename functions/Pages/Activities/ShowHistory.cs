using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>Who changed what of an activity, and when.</summary>
[Access(Role.Viewer)]
public sealed class ShowHistory(PageDesk pages, ActivityTable activities)
{
    /// <summary>200, or 404 when there is no such activity.</summary>
    [Function(nameof(ShowHistory))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "activities/{activityId}/history")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var versions = await activities.VersionsAsync(activityId, cancellation).WithChangesAsync();
        return versions.Count == 0
            ? Problems.Missing($"activity '{activityId}'")
            : pages.Show<HistoryPage, HistoryModel>(request, new HistoryModel([.. versions.Reverse().Take(HistoryModel.Most)], Math.Max(0, versions.Count - HistoryModel.Most)));
    }
}
