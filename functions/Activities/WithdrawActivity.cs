using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>Takes an activity back; it is kept and no longer counts.</summary>
[Access(Role.Manager)]
public sealed class WithdrawActivity(ActivityRevision revision)
{
    /// <summary>200 with the record; 428 without If-Match, 412 when it was changed since.</summary>
    [Function(nameof(WithdrawActivity))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/activities/{activityId}")] HttpRequest request, string activityId, CancellationToken cancellation)
    {
        var outcome = await revision.WithdrawAsync(activityId, request.RequiredIfMatch(), request.Caller().Name, cancellation);
        return Answers.Of(outcome, static activity => activity, static activity => activity.Version);
    }
}
