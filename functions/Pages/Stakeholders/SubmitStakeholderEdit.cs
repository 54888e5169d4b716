using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Changes a stakeholder as a posted form says; with another address it gets another id.</summary>
[Access(Role.Manager)]
public sealed class SubmitStakeholderEdit(PageDesk pages, StakeholderForms forms, StakeholderRegister register)
{
    /// <summary>303 to the stakeholder; 400 with the form when something is wrong or somebody else changed it meanwhile; 404 when there is none.</summary>
    [Function(nameof(SubmitStakeholderEdit))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stakeholders/{stakeholderId}/edit")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return await forms.TakeAsync(form, stakeholderId, draft => register.PutAsync(stakeholderId, draft, form.Version(), cancellation), cancellation) is { } changed
            ? PageDesk.See($"/stakeholders/{changed.Id}?done=changed")
            : pages.ShowForm<StakeholderFormPage, StakeholderFormModel>(request, await forms.ModelAsync(form, stakeholderId, cancellation), form);
    }
}
