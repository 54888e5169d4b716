using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>The history of an activity: who changed what, and when.</summary>
[Access(Role.Viewer)]
public sealed class ListVersions(ActivityTable activities)
{
    /// <summary>200 with the versions, oldest first, or 404.</summary>
    [Function(nameof(ListVersions))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/activities/{activityId}/versions")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var versions = await activities.VersionsAsync(activityId, cancellation).WithChangesAsync();
        return versions.Count == 0 ? Problems.Missing($"activity '{activityId}'") : new JsonAnswer(200, new { Items = versions, Continuation = (string?)null });
    }
}
