using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Lifts a suppression.</summary>
[Access(Role.Manager)]
public sealed class SubmitLift(PageDesk pages, StakeholderView view, SuppressionDesk desk)
{
    /// <summary>303 to the stakeholder; 400 with the form when the reason is missing or it stays for good; 404 when there is none such.</summary>
    [Function(nameof(SubmitLift))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stakeholders/{stakeholderId}/lift")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (await view.FindAsync(stakeholderId, form, cancellation) is not { } model)
        {
            return Problems.Missing($"stakeholder '{stakeholderId}'");
        }

        if (form.Sound && model.Suppressions.All(one => one.List != form.Text("list")))
        {
            // The form sent twice: it is lifted already.
            return PageDesk.See(model.Path + "?done=lifted");
        }

        var draft = new SuppressionLiftDraft { Stakeholder = model.Id, List = form.Text("list"), Reason = form.Text("reason") };
        if (!form.Sound || form.Accept(await desk.LiftAsync(draft, request.Caller().Name, cancellation)) is null)
        {
            return pages.ShowForm<LiftPage, StakeholderModel>(request, model, form);
        }

        // Of an address without an entry nothing may be left to show.
        return PageDesk.See(model.Person is null && model.Erasure is null && model.Suppressions.Count == 1 ? "/suppressions?done=lifted" : model.Path + "?done=lifted");
    }
}
