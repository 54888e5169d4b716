using ImpactTracker.Functions.Http;
using ImpactTracker.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Erases a person. Twice is the same as once.</summary>
[Access(Role.Manager)]
public sealed class SubmitErase(PageDesk pages, StakeholderView view, PersonErasure erasure)
{
    /// <summary>303 to what is left, which tells how far it has come; 404 for nobody.</summary>
    [Function(nameof(SubmitErase))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stakeholders/{stakeholderId}/erase")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return await view.FindAsync(stakeholderId, form, cancellation) is not { } model ? Problems.Missing($"stakeholder '{stakeholderId}'")
            : form.Sound && form.Accept(await erasure.EraseAsync(model.Id, request.Caller().Name, cancellation)) is { } done ? PageDesk.See($"/stakeholders/{done.Stakeholder}")
            : pages.ShowForm<ErasePage, StakeholderModel>(request, model, form);
    }
}
