using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Deletes a stakeholder and takes it off its lists.</summary>
[Access(Role.Manager)]
public sealed class DeleteStakeholder(StakeholderRegister register)
{
    /// <summary>204; 404, 412.</summary>
    [Function(nameof(DeleteStakeholder))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/stakeholders/{stakeholderId}")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        var outcome = await register.DeleteAsync(stakeholderId, request.IfMatch(), cancellation);
        return outcome is Outcome<Stakeholder>.Done ? Results.NoContent() : Answers.Of(outcome, static one => one);
    }
}
