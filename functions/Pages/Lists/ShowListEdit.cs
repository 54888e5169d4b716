using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Awards;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>The form in which a list is changed.</summary>
[Access(Role.Manager)]
public sealed class ShowListEdit(PageDesk pages, ListTable lists, PlanGroups groups)
{
    /// <summary>200 with the form, or 404 when there is no such list.</summary>
    [Function(nameof(ShowListEdit))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lists/{listId}/edit")] HttpRequest request, string listId, CancellationToken cancellation)
    {
        if (!Checks.IsId(listId) || await lists.GetAsync(listId, cancellation) is not { } list)
        {
            return Problems.Missing($"list '{listId}'");
        }

        var form = ListForms.Fill(pages.NewForm(request), list);
        return pages.Show<ListFormPage, ListFormModel>(request, new ListFormModel(form, await groups.OffersAsync(ListForms.Groups(form), cancellation), list.Id));
    }
}
