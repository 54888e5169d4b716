using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Puts a stakeholder on a list.</summary>
[Access(Role.Manager)]
public sealed class PutMember(ListMembership membership)
{
    /// <summary>201 when it joined, 200 when it was on the list; 404, 409 for a list of rules.</summary>
    [Function(nameof(PutMember))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/lists/{listId}/members/{stakeholderId}")] HttpRequest request, string listId, string stakeholderId, CancellationToken cancellation) =>
        Answers.Of(await membership.JoinAsync(listId, stakeholderId, cancellation), static one => one, location: static one => $"/api/lists/{one.List}/members");
}
