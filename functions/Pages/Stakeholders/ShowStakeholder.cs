using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>One stakeholder: the entry, its lists, whether it may be mailed, what is held about the person.</summary>
[Access(Role.Manager)]
public sealed class ShowStakeholder(PageDesk pages, StakeholderView view)
{
    /// <summary>200, 303 from the id of an address that it had before, or 404 for an id that says nothing to us.</summary>
    [Function(nameof(ShowStakeholder))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stakeholders/{stakeholderId}")] HttpRequest request, string stakeholderId, CancellationToken cancellation) =>
        await view.FindAsync(stakeholderId, pages.NewForm(request), cancellation) is not { } model ? Problems.Missing($"stakeholder '{stakeholderId}'")
            : model.Id != stakeholderId ? PageDesk.See(model.Path)
            : pages.Show<StakeholderPage, StakeholderModel>(request, model);
}
