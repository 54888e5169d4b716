using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Takes a stakeholder off a list. Twice is the same as once.</summary>
[Access(Role.Manager)]
public sealed class SubmitMemberRemoval(PageDesk pages, ListView view, ListMembership membership)
{
    /// <summary>303 to the list; 400 with a sentence when the list follows rules; 404 when there is no such list.</summary>
    [Function(nameof(SubmitMemberRemoval))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "lists/{listId}/members/{stakeholderId}/remove")] HttpRequest request, string listId, string stakeholderId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (form.Sound && form.Accept(await membership.LeaveAsync(listId, stakeholderId, cancellation)) is not null)
        {
            return PageDesk.See($"/lists/{listId}?done=removed");
        }

        return await view.FindAsync(listId, request, form, cancellation) is { } model ? pages.ShowForm<ListPage, ListModel>(request, model, form) : Problems.Missing($"list '{listId}'");
    }
}
