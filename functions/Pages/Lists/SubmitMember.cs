using ImpactTracker.Functions.Http;
using ImpactTracker.Mail;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Puts the stakeholder of an address on a list.</summary>
[Access(Role.Manager)]
public sealed class SubmitMember(PageDesk pages, ListView view, ListMembership membership, StakeholderTable stakeholders, AddressHash hash)
{
    /// <summary>303 to the list; 400 with the form when nobody has the address or the list follows rules; 404 when there is no such list.</summary>
    [Function(nameof(SubmitMember))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "lists/{listId}/members")] HttpRequest request, string listId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        Stakeholder? one = null;
        if (EmailAddress.Problem(form.Text("email"), out var address) is { } problem)
        {
            form.Errors.Add("email", problem);
        }
        else if ((one = await stakeholders.FindAsync(hash.Of(address), cancellation)) is null)
        {
            form.Errors.Add("email", ListWords.AddNobody);
        }

        if (form.Sound && form.Accept(await membership.JoinAsync(listId, one!.Id, cancellation)) is not null)
        {
            return PageDesk.See($"/lists/{listId}?done=added");
        }

        return await view.FindAsync(listId, request, form, cancellation) is { } model ? pages.ShowForm<ListPage, ListModel>(request, model, form) : Problems.Missing($"list '{listId}'");
    }
}
