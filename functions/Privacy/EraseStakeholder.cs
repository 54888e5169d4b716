using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Privacy;

/// <summary>Erases a person from everything that we hold, and asks the mail provider to do the same. Twice is the same as once.</summary>
[Access(Role.Manager)]
public sealed class EraseStakeholder(PersonErasure erasure)
{
    /// <summary>200 with how far it has come: open when it must wait for something and goes on by itself; 404 for nobody.</summary>
    [Function(nameof(EraseStakeholder))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stakeholders/{stakeholderId}/erase")] HttpRequest request, string stakeholderId, CancellationToken cancellation) =>
        Checks.IsId(stakeholderId)
            ? Answers.Of(await erasure.EraseAsync(stakeholderId, request.Caller().Name, cancellation), static done => done)
            : Problems.Missing($"stakeholder '{stakeholderId}'");
}
