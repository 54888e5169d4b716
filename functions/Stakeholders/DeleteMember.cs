using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Takes a stakeholder off a list.</summary>
[Access(Role.Manager)]
public sealed class DeleteMember(ListMembership membership)
{
    /// <summary>204, also when it was not on the list; 404 when there is no such list, 409 for a list of rules.</summary>
    [Function(nameof(DeleteMember))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/lists/{listId}/members/{stakeholderId}")] HttpRequest request, string listId, string stakeholderId, CancellationToken cancellation)
    {
        var outcome = await membership.LeaveAsync(listId, stakeholderId, cancellation);
        return outcome is Outcome<Membership>.Done ? Results.NoContent() : Answers.Of(outcome, static one => one);
    }
}
