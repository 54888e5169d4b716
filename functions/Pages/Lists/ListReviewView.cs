using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Reads what the page of a list's review shows.</summary>
public sealed class ListReviewView(ListTable lists, ListReviewing reviewing, OrganisationTable organisations)
{
    /// <summary>The review, or null when there is no such list.</summary>
    public async Task<ListReviewModel?> FindAsync(string listId, PageForm form, CancellationToken cancellationToken)
    {
        if (!Checks.IsId(listId) || await lists.GetAsync(listId, cancellationToken) is not { } list || await reviewing.OfAsync(listId, cancellationToken) is not { } review)
        {
            return null;
        }

        var names = await organisations.OfAsync(review.OverdueEntries.Take(ListReviewModel.Most).Select(static one => one.Organisation), cancellationToken);
        return new ListReviewModel(list, review, names, form);
    }
}
