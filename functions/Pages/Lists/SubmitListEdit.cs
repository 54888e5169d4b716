using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Awards;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Changes a list as a posted form says.</summary>
[Access(Role.Manager)]
public sealed class SubmitListEdit(PageDesk pages, ListTable lists, ListRegister register, PlanGroups groups)
{
    /// <summary>303 to the list; 400 with the form when something is wrong or somebody else changed it meanwhile; 404 when there is none.</summary>
    [Function(nameof(SubmitListEdit))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "lists/{listId}/edit")] HttpRequest request, string listId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (!Checks.IsId(listId) || await lists.GetAsync(listId, cancellation) is null)
        {
            return Problems.Missing($"list '{listId}'");
        }

        var draft = ListForms.Draft(form);
        form.Further(StakeholderListDraftValidator.Instance.Check(draft));
        return form.Sound && form.Accept(await register.PutAsync(listId, draft, form.Version(), cancellation)) is not null
            ? PageDesk.See($"/lists/{listId}?done=changed")
            : pages.ShowForm<ListFormPage, ListFormModel>(request, new ListFormModel(form, await groups.OffersAsync(ListForms.Groups(form), cancellation), listId), form);
    }
}
