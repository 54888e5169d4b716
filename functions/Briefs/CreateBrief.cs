using ImpactTracker.Briefs;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Briefs;

/// <summary>Makes a policy brief.</summary>
[Access(Role.Manager)]
public sealed class CreateBrief(BriefRegister register)
{
    /// <summary>201 with the brief; the same Idempotency-Key and body give the same brief, once.</summary>
    [Function(nameof(CreateBrief))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/briefs")] HttpRequest request, CancellationToken cancellation)
    {
        var (draft, hash) = await request.ReadHashedJsonAsync<BriefDraft>(cancellation);
        var caller = request.Caller().Name;
        var outcome = await register.CreateAsync(draft, caller, request.IdempotencyKey(caller, hash), cancellation);
        return Answers.Of(outcome, static brief => brief, static brief => brief.Version, static brief => $"/api/briefs/{brief.Id}");
    }
}
