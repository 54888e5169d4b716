using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>Changes an activity.</summary>
[Access(Role.Manager)]
public sealed class PutActivity(ActivityRevision revision)
{
    /// <summary>200 with the record; 428 without If-Match, 412 when it was changed since.</summary>
    [Function(nameof(PutActivity))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/activities/{activityId}")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var ifVersion = request.RequiredIfMatch();
        var draft = await request.ReadJsonAsync<ActivityDraft>(cancellation);
        var outcome = await revision.PutAsync(activityId, draft, ifVersion, request.Caller().Name, cancellation);
        return Answers.Of(outcome, static activity => activity, static activity => activity.Version);
    }
}
