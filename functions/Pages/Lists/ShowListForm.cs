using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>The form of a new list.</summary>
[Access(Role.Manager)]
public sealed class ShowListForm(PageDesk pages)
{
    /// <summary>200 with the form.</summary>
    [Function(nameof(ShowListForm))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lists/new")] HttpRequest request) =>
        pages.Show<ListFormPage, ListFormModel>(request, new ListFormModel(ListForms.FillDefaults(pages.NewForm(request))));
}
