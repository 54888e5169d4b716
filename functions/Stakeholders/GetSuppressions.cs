using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>What must not be mailed to a stakeholder, and why.</summary>
[Access(Role.Manager)]
public sealed class GetSuppressions(SuppressionDesk desk)
{
    /// <summary>200 with every reason, also for one who was erased; 404 for an id that says nothing to us.</summary>
    [Function(nameof(GetSuppressions))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stakeholders/{stakeholderId}/suppressions")] HttpRequest request, string stakeholderId, CancellationToken cancellation) =>
        await desk.CheckAsync(new SuppressionCheckDraft { Stakeholder = stakeholderId }, cancellation) is Outcome<SuppressionState>.Done done
            ? new JsonAnswer(200, done.Value)
            : Problems.Missing($"stakeholder '{stakeholderId}'");
}
