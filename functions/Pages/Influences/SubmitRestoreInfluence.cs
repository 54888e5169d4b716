using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Influences;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>Lets a withdrawn influence on policy count again, on its page.</summary>
[Access(Role.Manager)]
public sealed class SubmitRestoreInfluence(PageDesk pages, InfluenceForms forms, InfluenceRegister register)
{
    /// <summary>303 to the record, or 400 with the page when somebody changed the record meanwhile.</summary>
    [Function(nameof(SubmitRestoreInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "influences/{influenceId}/restore")] HttpRequest request, string influenceId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        return form.Sound && form.Accept(await register.RestoreAsync(influenceId, form.Version(), request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/influences/{influenceId}?done=restored")
            : pages.Show<InfluencePage, InfluenceModel>(request, (await forms.ShownAsync(influenceId, pages.NewForm(request), cancellation)) with { Problem = form.Problem() }, 400);
    }
}
