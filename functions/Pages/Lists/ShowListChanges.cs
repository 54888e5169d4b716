using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Who came to a list and who went, since a day or since the last brief.</summary>
[Access(Role.Manager)]
public sealed class ShowListChanges(PageDesk pages, ListTable lists, ListHistory history)
{
    /// <summary>200 with both, or 404 when there is no such list; <c>from</c> is a day, which begins at midnight UTC.</summary>
    [Function(nameof(ShowListChanges))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lists/{listId}/changes")] HttpRequest request, string listId, CancellationToken cancellation)
    {
        var from = request.Day("from");
        if (!Checks.IsId(listId) || await lists.GetAsync(listId, cancellation) is not { } list
            || await history.ChangesAsync(listId, from is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null, null, cancellation) is not { } changes)
        {
            return Problems.Missing($"list '{listId}'");
        }

        var form = pages.NewForm(request).Set("from", from is { } first ? Say.Iso(first) : null);
        return pages.Show<ListChangesPage, ListChangesModel>(request, new ListChangesModel(list, changes, form, from is null));
    }
}
