using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Suppresses an address, whether or not it is a stakeholder's.</summary>
[Access(Role.Manager)]
public sealed class SubmitAddressSuppression(PageDesk pages, SuppressionsView view, SuppressionDesk desk)
{
    /// <summary>303 to what is known of the address, or 400 with the form and what is wrong in it.</summary>
    [Function(nameof(SubmitAddressSuppression))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "suppressions/add")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = new SuppressionDraft { Email = form.Text("email"), Reason = form.Text("reason"), List = form.Text("list"), Note = form.Text("note") };
        return form.Sound && form.Accept(await desk.AddAsync(draft, cancellation)) is { } state
            ? PageDesk.See($"/stakeholders/{state.Stakeholder}?done=suppressed")
            : pages.ShowForm<SuppressionsPage, SuppressionsModel>(request, await view.CheckAsync(form, cancellation), form);
    }
}
