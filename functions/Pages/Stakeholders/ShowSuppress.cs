using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>The form in which mail to a stakeholder is suppressed.</summary>
[Access(Role.Manager)]
public sealed class ShowSuppress(PageDesk pages, StakeholderView view)
{
    /// <summary>200 with the form, or 404 when there is no such stakeholder.</summary>
    [Function(nameof(ShowSuppress))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stakeholders/{stakeholderId}/suppress")] HttpRequest request, string stakeholderId, CancellationToken cancellation) =>
        await view.FindAsync(stakeholderId, pages.NewForm(request), cancellation) is { Person: not null } model
            ? pages.Show<SuppressPage, StakeholderModel>(request, model)
            : Problems.Missing($"stakeholder '{stakeholderId}'");
}
