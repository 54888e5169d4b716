using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>The form in which a list is changed.</summary>
[Access(Role.Manager)]
public sealed class ShowListEdit(PageDesk pages, ListTable lists)
{
    /// <summary>200 with the form, or 404 when there is no such list.</summary>
    [Function(nameof(ShowListEdit))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lists/{listId}/edit")] HttpRequest request, string listId, CancellationToken cancellation) =>
        Checks.IsId(listId) && await lists.GetAsync(listId, cancellation) is { } list
            ? pages.Show<ListFormPage, ListFormModel>(request, new ListFormModel(ListForms.Fill(pages.NewForm(request), list), list.Id))
            : Problems.Missing($"list '{listId}'");
}
