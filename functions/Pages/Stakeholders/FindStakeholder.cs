using ImpactTracker.Functions.Http;
using ImpactTracker.Mail;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Finds the stakeholder of an address. A POST, because an address does not belong into a URL; it changes nothing.</summary>
[Access(Role.Manager)]
public sealed class FindStakeholder(PageDesk pages, StakeholdersView view, StakeholderTable stakeholders, AddressHash hash)
{
    /// <summary>303 to the stakeholder, or 400 with the page when there is none of that address.</summary>
    [Function(nameof(FindStakeholder))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stakeholders")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (EmailAddress.Problem(form.Text("email"), out var address) is { } problem)
        {
            form.Errors.Add("email", problem);
        }
        else if (await stakeholders.FindAsync(hash.Of(address), cancellation) is { } found)
        {
            return PageDesk.See($"/stakeholders/{found.Id}");
        }
        else
        {
            form.Errors.Add("email", StakeholderWords.FindNobody);
        }

        return pages.ShowForm<StakeholdersPage, StakeholdersModel>(request, await view.ReadAsync(request, form, cancellation), form);
    }
}
