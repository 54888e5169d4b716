using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>One stakeholder.</summary>
[Access(Role.Manager)]
public sealed class GetStakeholder(StakeholderTable stakeholders)
{
    /// <summary>200, also by the id of an address that it had before, or 404.</summary>
    [Function(nameof(GetStakeholder))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stakeholders/{stakeholderId}")] HttpRequest request, string stakeholderId, CancellationToken cancellation) =>
        Answers.Found(StakeholderRegister.IsId(stakeholderId) ? await stakeholders.FindAsync(stakeholderId, cancellation) : null, $"stakeholder '{stakeholderId}'", static one => one.Version);
}
