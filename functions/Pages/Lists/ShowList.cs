using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>One list; who is on it is for managers to see.</summary>
[Access(Role.Viewer)]
public sealed class ShowList(PageDesk pages, ListView view)
{
    /// <summary>200 with a page of its members, or 404 when there is no such list.</summary>
    [Function(nameof(ShowList))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lists/{listId}")] HttpRequest request, string listId, CancellationToken cancellation) =>
        await view.FindAsync(listId, request, pages.NewForm(request), cancellation) is { } model
            ? pages.Show<ListPage, ListModel>(request, model)
            : Problems.Missing($"list '{listId}'");
}
