using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Influences;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>Takes an influence on policy back on its page; it is kept and no longer counts.</summary>
[Access(Role.Manager)]
public sealed class SubmitWithdrawInfluence(PageDesk pages, InfluenceForms forms, InfluenceRegister register)
{
    /// <summary>303 to the record, or 400 with the page when somebody changed the record meanwhile.</summary>
    [Function(nameof(SubmitWithdrawInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "influences/{influenceId}/withdraw")] HttpRequest request, string influenceId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return form.Sound && form.Accept(await register.WithdrawAsync(influenceId, form.Version(), request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/influences/{influenceId}?done=withdrawn")
            : pages.Show<InfluencePage, InfluenceModel>(request, (await forms.ShownAsync(influenceId, pages.NewForm(request), cancellation)) with { Problem = form.Problem() }, 400);
    }
}
