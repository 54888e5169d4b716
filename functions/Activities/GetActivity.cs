using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>One activity.</summary>
[Access(Role.Viewer)]
public sealed class GetActivity(ActivityTable activities)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetActivity))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/activities/{activityId}")] HttpRequest request, string activityId, CancellationToken cancellation) =>
        Answers.Found(await activities.GetAsync(activityId, cancellation), $"activity '{activityId}'", static activity => activity.Version);
}
