using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Suppresses mail to a stakeholder.</summary>
[Access(Role.Manager)]
public sealed class SubmitSuppress(PageDesk pages, StakeholderView view, SuppressionDesk desk)
{
    /// <summary>303 to the stakeholder, or 400 with the form and what is wrong in it.</summary>
    [Function(nameof(SubmitSuppress))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stakeholders/{stakeholderId}/suppress")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (await view.FindAsync(stakeholderId, form, cancellation) is not { Person: not null } model)
        {
            return Problems.Missing($"stakeholder '{stakeholderId}'");
        }

        var draft = new SuppressionDraft { Stakeholder = model.Id, Reason = form.Text("reason"), List = form.Text("list"), Note = form.Text("note") };
        return form.Sound && form.Accept(await desk.AddAsync(draft, cancellation)) is not null
            ? PageDesk.See(model.Path + "?done=suppressed")
            : pages.ShowForm<SuppressPage, StakeholderModel>(request, model, form);
    }
}
