using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>All lists, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ListLists(ListTable lists)
{
    /// <summary>200 with items in order of id.</summary>
    [Function(nameof(ListLists))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/lists")] HttpRequest request, CancellationToken cancellation) =>
        request.PageAsync((top, continuation) => lists.PageAsync(top, continuation, cancellation));
}
