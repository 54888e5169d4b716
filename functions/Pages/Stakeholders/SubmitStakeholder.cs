using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Adds the stakeholder of a posted form.</summary>
[Access(Role.Manager)]
public sealed class SubmitStakeholder(PageDesk pages, StakeholderForms forms, StakeholderRegister register)
{
    /// <summary>303 to the stakeholder, or 400 with the form and what is wrong in it.</summary>
    [Function(nameof(SubmitStakeholder))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stakeholders/new")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return await forms.TakeAsync(form, null, draft => register.CreateAsync(draft, form.Key, cancellation), cancellation) is { } made
            ? PageDesk.See($"/stakeholders/{made.Id}?done=added")
            : pages.ShowForm<StakeholderFormPage, StakeholderFormModel>(request, await forms.ModelAsync(form, null, cancellation), form);
    }
}
