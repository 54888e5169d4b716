using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>What whoever keeps a list must look at.</summary>
[Access(Role.Manager)]
public sealed class GetListReview(ListReviewing reviewing)
{
    /// <summary>200 with overdue entries and superseded organisations, or 404.</summary>
    [Function(nameof(GetListReview))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/lists/{listId}/review")] HttpRequest request, string listId, CancellationToken cancellation) =>
        Answers.Found(Checks.IsId(listId) ? await reviewing.OfAsync(listId, cancellation) : null, $"list '{listId}'");
}
