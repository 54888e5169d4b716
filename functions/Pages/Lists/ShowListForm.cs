using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Awards;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>The form of a new list.</summary>
[Access(Role.Manager)]
public sealed class ShowListForm(PageDesk pages, PlanGroups groups)
{
    /// <summary>200 with the form.</summary>
    [Function(nameof(ShowListForm))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lists/new")] HttpRequest request, CancellationToken cancellation) =>
        pages.Show<ListFormPage, ListFormModel>(request, new ListFormModel(ListForms.FillDefaults(pages.NewForm(request)), await groups.OffersAsync([], cancellation)));
}
