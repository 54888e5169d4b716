using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>The form in which a suppression is lifted, with the reason for the audit.</summary>
[Access(Role.Manager)]
public sealed class ShowLift(PageDesk pages, StakeholderView view)
{
    /// <summary>200 with the form, or 404 when nothing is suppressed of that address; <c>list</c> names the list of the suppression.</summary>
    [Function(nameof(ShowLift))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stakeholders/{stakeholderId}/lift")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        var list = request.Text("list");
        return await view.FindAsync(stakeholderId, pages.NewForm(request).Set("list", list), cancellation) is { } model && model.Suppressions.Any(one => one.List == list)
            ? pages.Show<LiftPage, StakeholderModel>(request, model)
            : Problems.Missing($"suppression of a stakeholder '{stakeholderId}'");
    }
}
