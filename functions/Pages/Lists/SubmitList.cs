using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Awards;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Makes the list of a posted form.</summary>
[Access(Role.Manager)]
public sealed class SubmitList(PageDesk pages, ListRegister register, PlanGroups groups)
{
    /// <summary>303 to the list, or 400 with the form and what is wrong in it. The same form twice makes one list.</summary>
    [Function(nameof(SubmitList))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "lists/new")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = ListForms.Draft(form);
        form.Further(StakeholderListDraftValidator.Instance.Check(draft));
        return form.Sound && form.Accept(await register.PutAsync(ListForms.IdOf(form), draft, null, cancellation)) is { } list
            ? PageDesk.See($"/lists/{list.Id}?done=made")
            : pages.ShowForm<ListFormPage, ListFormModel>(request, new ListFormModel(form, await groups.OffersAsync(ListForms.Groups(form), cancellation)), form);
    }
}
