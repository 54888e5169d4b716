using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>The form of a new stakeholder.</summary>
[Access(Role.Manager)]
public sealed class ShowStakeholderForm(PageDesk pages, StakeholderForms forms)
{
    /// <summary>200 with the form.</summary>
    [Function(nameof(ShowStakeholderForm))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stakeholders/new")] HttpRequest request, CancellationToken cancellation) =>
        pages.Show<StakeholderFormPage, StakeholderFormModel>(request, await forms.ModelAsync(StakeholderForms.FillDefaults(pages.NewForm(request)), null, cancellation));
}
