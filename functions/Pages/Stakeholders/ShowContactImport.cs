using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>The page on which contacts are imported.</summary>
[Access(Role.Manager)]
public sealed class ShowContactImport(PageDesk pages, ContactImportForms forms)
{
    /// <summary>200 with the form; <c>list</c> chooses the list that the contacts join.</summary>
    [Function(nameof(ShowContactImport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stakeholders/import")] HttpRequest request, CancellationToken cancellation) =>
        pages.Show<ContactImportPage, ContactImportModel>(request, await forms.ModelAsync(pages.NewForm(request).Set("list", request.Text("list")), null, null, cancellation));
}
