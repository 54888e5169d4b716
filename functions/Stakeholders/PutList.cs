using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Makes or changes a list of stakeholders.</summary>
[Access(Role.Manager)]
public sealed class PutList(ListRegister register)
{
    /// <summary>201 for a new list, 200 for a known one.</summary>
    [Function(nameof(PutList))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/lists/{listId}")] HttpRequest request, string listId, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<StakeholderListDraft>(cancellation);
        var outcome = await register.PutAsync(listId, draft, request.IfMatch(), cancellation);
        return Answers.Of(outcome, static list => list, static list => list.Version, static list => $"/api/lists/{list.Id}");
    }
}
