using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>Changes an organisation as a posted form says.</summary>
[Access(Role.Manager)]
public sealed class SubmitOrganisationEdit(PageDesk pages, OrganisationForms forms, OrganisationTable organisations, OrganisationRegister register)
{
    /// <summary>303 to the organisation; 400 with the form when something is wrong or somebody else changed it meanwhile; 404 when there is none.</summary>
    [Function(nameof(SubmitOrganisationEdit))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "organisations/{organisationId}/edit")] HttpRequest request, string organisationId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (!Checks.IsId(organisationId) || await organisations.GetAsync(organisationId, cancellation) is not { } stored)
        {
            return Problems.Missing($"organisation '{organisationId}'");
        }

        var draft = await forms.DraftAsync(form, stored, cancellation);
        form.Further(OrganisationRegister.Check(organisationId, draft));
        return form.Sound && form.Accept(await register.PutAsync(organisationId, draft, form.Version(), cancellation)) is not null
            ? PageDesk.See($"/organisations/{organisationId}?done=changed")
            : pages.ShowForm<OrganisationFormPage, OrganisationFormModel>(request, await forms.ModelAsync(form, organisationId, cancellation), form);
    }
}
