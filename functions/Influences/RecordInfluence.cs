using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Influences;

/// <summary>Records an influence on policy.</summary>
[Access(Role.Manager)]
public sealed class RecordInfluence(InfluenceRegister register)
{
    /// <summary>201 with the record; the same Idempotency-Key and body give the same answer, once.</summary>
    [Function(nameof(RecordInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/influences")] HttpRequest request, CancellationToken cancellation)
    {
        var (draft, hash) = await request.ReadHashedJsonAsync<InfluenceDraft>(cancellation);
        var caller = request.Caller().Name;
        var outcome = await register.RecordAsync(draft, caller, request.IdempotencyKey(caller, hash), cancellation);
        return Answers.Of(outcome, static influence => influence, static influence => influence.Version, static influence => $"/api/influences/{influence.Id}");
    }
}
