using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>All stakeholders, or those of an organisation.</summary>
[Access(Role.Manager)]
public sealed class ShowStakeholders(PageDesk pages, StakeholdersView view)
{
    /// <summary>200 with a page; <c>organisation</c> is an id, a name or a part of one.</summary>
    [Function(nameof(ShowStakeholders))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stakeholders")] HttpRequest request, CancellationToken cancellation) =>
        pages.Show<StakeholdersPage, StakeholdersModel>(request, await view.ReadAsync(request, pages.NewForm(request), cancellation));
}
