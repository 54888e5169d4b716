using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>The members of a list, page by page.</summary>
[Access(Role.Manager)]
public sealed class ListMembers(ListTable lists, ListMembersReading reading)
{
    /// <summary>200 with stakeholders in order of id, or 404 when there is no such list.</summary>
    [Function(nameof(ListMembers))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/lists/{listId}/members")] HttpRequest request, string listId, CancellationToken cancellation) =>
        Checks.IsId(listId) && await lists.GetAsync(listId, cancellation) is { } list
            ? await request.PageAsync((top, continuation) => reading.PageAsync(list, top, continuation, cancellation))
            : Problems.Missing($"list '{listId}'");
}
