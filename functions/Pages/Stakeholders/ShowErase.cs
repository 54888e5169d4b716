using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Asks once more before a person is erased, and says what goes and what stays.</summary>
[Access(Role.Manager)]
public sealed class ShowErase(PageDesk pages, StakeholderView view)
{
    /// <summary>200 with the question, or 404 when there is no such stakeholder.</summary>
    [Function(nameof(ShowErase))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stakeholders/{stakeholderId}/erase")] HttpRequest request, string stakeholderId, CancellationToken cancellation) =>
        await view.FindAsync(stakeholderId, pages.NewForm(request), cancellation) is { Person: not null } model
            ? pages.Show<ErasePage, StakeholderModel>(request, model)
            : Problems.Missing($"stakeholder '{stakeholderId}'");
}
