using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>All lists, with those that must be looked through marked.</summary>
[Access(Role.Viewer)]
public sealed class ShowLists(PageDesk pages, ListTable lists, ListMemberTable members, TimeProvider time)
{
    private const int Top = 25;

    /// <summary>200 with a page.</summary>
    [Function(nameof(ShowLists))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lists")] HttpRequest request, CancellationToken cancellation)
    {
        var page = await request.ReadPageAsync(continuation => lists.PageAsync(Top, continuation, cancellation));
        // Who is on a list of rules is found out by reading all stakeholders: not for a column.
        var sizes = await Task.WhenAll(page.Items.Where(static list => list.Rules is null).Select(async list => (list.Id, Size: await SizeAsync(list.Id, cancellation))));
        return pages.Show<ListsPage, ListsModel>(request, new ListsModel(
            page, sizes.ToDictionary(static one => one.Id, static one => one.Size, StringComparer.Ordinal), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), request.Text("continuation") is not null));
    }

    private async Task<int> SizeAsync(string listId, CancellationToken cancellation) => (await members.PageAsync(listId, ListsModel.MostCounted, null, cancellation)).Items.Count;
}
