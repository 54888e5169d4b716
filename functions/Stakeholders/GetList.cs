using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>One list.</summary>
[Access(Role.Viewer)]
public sealed class GetList(ListTable lists)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetList))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/lists/{listId}")] HttpRequest request, string listId, CancellationToken cancellation) =>
        Answers.Found(Checks.IsId(listId) ? await lists.GetAsync(listId, cancellation) : null, $"list '{listId}'", static list => list.Version);
}
