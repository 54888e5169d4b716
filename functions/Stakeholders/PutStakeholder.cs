using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Changes a stakeholder.</summary>
[Access(Role.Manager)]
public sealed class PutStakeholder(StakeholderRegister register)
{
    /// <summary>200 with the stakeholder, under another id when the address is another; 404, 409 when somebody else has the address, 412.</summary>
    [Function(nameof(PutStakeholder))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/stakeholders/{stakeholderId}")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<StakeholderDraft>(cancellation);
        var outcome = await register.PutAsync(stakeholderId, draft, request.IfMatch(), cancellation);
        return Answers.Of(outcome, static one => one, static one => one.Version);
    }
}
