using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>Records what an intermediary says of passing a brief on.</summary>
[Access(Role.Manager)]
public sealed class SubmitClaim(PageDesk pages, ClaimForms forms, OnwardClaims claims)
{
    /// <summary>303 to the distribution; the same claim twice is recorded once; 400 with the form and what is wrong.</summary>
    [Function(nameof(SubmitClaim))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "distributions/{distributionId}/claims")] HttpRequest request, string distributionId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = ClaimForms.Draft(form);
        form.Further(OnwardClaimDraftValidator.Instance.Check(draft));
        return form.Sound && Checks.IsId(distributionId) && form.Accept(await claims.RecordAsync(distributionId, draft, request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/distributions/{distributionId}?done=claimed")
            : await forms.ShowAsync(request, distributionId, form, cancellation);
    }
}
