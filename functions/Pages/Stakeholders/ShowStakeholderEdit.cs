using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>The form in which a stakeholder is changed.</summary>
[Access(Role.Manager)]
public sealed class ShowStakeholderEdit(PageDesk pages, StakeholderForms forms, StakeholderTable stakeholders, OrganisationTable organisations)
{
    /// <summary>200 with the form, or 404 when there is no such stakeholder.</summary>
    [Function(nameof(ShowStakeholderEdit))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stakeholders/{stakeholderId}/edit")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        if (!StakeholderRegister.IsId(stakeholderId) || await stakeholders.FindAsync(stakeholderId, cancellation) is not { } one)
        {
            return Problems.Missing($"stakeholder '{stakeholderId}'");
        }

        var form = StakeholderForms.Fill(pages.NewForm(request), one, await organisations.GetAsync(one.Organisation, cancellation));
        return pages.Show<StakeholderFormPage, StakeholderFormModel>(request, await forms.ModelAsync(form, one.Id, cancellation));
    }
}
