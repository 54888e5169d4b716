using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>The form of a new organisation.</summary>
[Access(Role.Manager)]
public sealed class ShowOrganisationForm(PageDesk pages, OrganisationForms forms)
{
    /// <summary>200 with the form.</summary>
    [Function(nameof(ShowOrganisationForm))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organisations/new")] HttpRequest request, CancellationToken cancellation) =>
        pages.Show<OrganisationFormPage, OrganisationFormModel>(request, await forms.ModelAsync(pages.NewForm(request), null, cancellation));
}
