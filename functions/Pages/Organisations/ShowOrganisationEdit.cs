using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>The form in which an organisation is changed.</summary>
[Access(Role.Manager)]
public sealed class ShowOrganisationEdit(PageDesk pages, OrganisationForms forms, OrganisationTable organisations)
{
    /// <summary>200 with the form, or 404 when there is no such organisation.</summary>
    [Function(nameof(ShowOrganisationEdit))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "organisations/{organisationId}/edit")] HttpRequest request, string organisationId, CancellationToken cancellation) =>
        Checks.IsId(organisationId) && await organisations.GetAsync(organisationId, cancellation) is { } one
            ? pages.Show<OrganisationFormPage, OrganisationFormModel>(request, await forms.ModelAsync(await forms.FillAsync(pages.NewForm(request), one, cancellation), one.Id, cancellation))
            : Problems.Missing($"organisation '{organisationId}'");
}
