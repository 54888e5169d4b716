using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>Lets a withdrawn activity count again.</summary>
[Access(Role.Manager)]
public sealed class RestoreActivity(ActivityRevision revision)
{
    /// <summary>200 with the record; 428 without If-Match, 412 when it was changed since.</summary>
    [Function(nameof(RestoreActivity))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/activities/{activityId}/restore")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var outcome = await revision.RestoreAsync(activityId, request.RequiredIfMatch(), request.Caller().Name, cancellation);
        return Answers.Of(outcome, static activity => activity, static activity => activity.Version);
    }
}
