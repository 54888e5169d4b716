using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Takes a stakeholder off a list.</summary>
[Access(Role.Manager)]
public sealed class SubmitLeave(PageDesk pages, StakeholderView view, ListMembership membership)
{
    /// <summary>303 to the stakeholder; 400 with a sentence for a list of rules; 404 when there is no such stakeholder or list.</summary>
    [Function(nameof(SubmitLeave))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stakeholders/{stakeholderId}/leave")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (await view.FindAsync(stakeholderId, form, cancellation) is not { } model)
        {
            return Problems.Missing($"stakeholder '{stakeholderId}'");
        }

        return form.Sound && form.Accept(await membership.LeaveAsync(form.Text("list") ?? "", model.Id, cancellation)) is not null
            ? PageDesk.See(model.Path + "?done=left")
            : pages.ShowForm<StakeholderPage, StakeholderModel>(request, model, form);
    }
}
