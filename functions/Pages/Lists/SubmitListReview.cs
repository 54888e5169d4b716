using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Notes that a list was looked through, and when it must be again.</summary>
[Access(Role.Manager)]
public sealed class SubmitListReview(PageDesk pages, ListReviewView view, ListRegister register)
{
    /// <summary>303 to the list; 400 with the form when the day is wrong or somebody else changed the list meanwhile; 404 when there is none.</summary>
    [Function(nameof(SubmitListReview))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "lists/{listId}/review")] HttpRequest request, string listId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (await view.FindAsync(listId, form, cancellation) is not { } model)
        {
            return Problems.Missing($"list '{listId}'");
        }

        var draft = ListForms.Reviewed(model.List, form.Day("reviewBy"));
        return form.Sound && form.Accept(await register.PutAsync(listId, draft, form.Version(), cancellation)) is not null
            ? PageDesk.See($"/lists/{listId}?done=reviewed")
            : pages.ShowForm<ListReviewPage, ListReviewModel>(request, model, form);
    }
}
