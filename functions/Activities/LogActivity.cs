using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>Logs an engagement activity.</summary>
[Access(Role.Manager)]
public sealed class LogActivity(ActivityLog log)
{
    /// <summary>201 with the record; the same Idempotency-Key and body give the same answer, once.</summary>
    [Function(nameof(LogActivity))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/activities")] HttpRequest request, CancellationToken cancellation)
    {
        var (draft, hash) = await request.ReadHashedJsonAsync<ActivityDraft>(cancellation);
        var caller = request.Caller().Name;
        var outcome = await log.LogAsync(draft, caller, request.IdempotencyKey(caller, hash), cancellation);
        return Answers.Of(outcome, static activity => activity, static activity => activity.Version, static activity => $"/api/activities/{activity.Id}");
    }
}
