using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Stakeholders;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>Adds the organisation of a posted form. Its id follows from its name, as in an import, so the same form sent twice adds one.</summary>
[Access(Role.Manager)]
public sealed class SubmitOrganisation(PageDesk pages, OrganisationForms forms, OrganisationNames names, OrganisationRegister register)
{
    /// <summary>303 to the organisation, or 400 with the form when something is wrong or there is one of that name.</summary>
    [Function(nameof(SubmitOrganisation))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "organisations/new")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = await forms.DraftAsync(form, null, cancellation);
        var id = OrganisationNames.IdOf(form.Text("name") ?? "");
        var found = OrganisationRegister.Check(id, draft);
        // A form that is right may be the same one sent again, which the register knows.
        if (form.Text("name") is { } name && await names.FindAsync(name, cancellation) is { } known && (known.Id != id || !form.Sound || !found.None))
        {
            form.Errors.Add("name", OrganisationWords.NameTaken);
        }

        form.Further(found);
        return form.Sound && form.Accept(await register.AddAsync(id, draft, cancellation)) is not null
            ? PageDesk.See($"/organisations/{id}?done=added")
            : pages.ShowForm<OrganisationFormPage, OrganisationFormModel>(request, await forms.ModelAsync(form, null, cancellation), form);
    }
}
