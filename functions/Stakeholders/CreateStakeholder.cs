using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Makes a stakeholder.</summary>
[Access(Role.Manager)]
public sealed class CreateStakeholder(StakeholderRegister register)
{
    /// <summary>201 with the stakeholder; 409 naming the one that has the address already. The same Idempotency-Key and body give the same answer, once.</summary>
    [Function(nameof(CreateStakeholder))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stakeholders")] HttpRequest request, CancellationToken cancellation)
    {
        var (draft, body) = await request.ReadHashedJsonAsync<StakeholderDraft>(cancellation);
        var outcome = await register.CreateAsync(draft, request.IdempotencyKey(request.Caller().Name, body), cancellation);
        return Answers.Of(outcome, static one => one, static one => one.Version, static one => $"/api/stakeholders/{one.Id}");
    }
}
