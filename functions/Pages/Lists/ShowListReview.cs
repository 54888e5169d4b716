using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>What whoever keeps a list must look at, and the noting that they did.</summary>
[Access(Role.Manager)]
public sealed class ShowListReview(PageDesk pages, ListReviewView view, TimeProvider time)
{
    /// <summary>200 with overdue entries and organisations that have ended, or 404 when there is no such list.</summary>
    [Function(nameof(ShowListReview))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lists/{listId}/review")] HttpRequest request, string listId, CancellationToken cancellation)
    {
        if (await view.FindAsync(listId, pages.NewForm(request), cancellation) is not { } model)
        {
            return Problems.Missing($"list '{listId}'");
        }

        model.Form.SetVersion(model.List.Version).Set("reviewBy", Say.Iso(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddYears(1)));
        return pages.Show<ListReviewPage, ListReviewModel>(request, model);
    }
}
