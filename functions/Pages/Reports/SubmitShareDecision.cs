using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Takes a person's decision about mail with a link whose outcome is unknown.</summary>
[Access(Role.Manager)]
public sealed class SubmitShareDecision(PageDesk pages, ShareDecisionView view, UnknownShares shares)
{
    /// <summary>303 to the report; 400 with the form and what is wrong, also when it is not unknown any more; 404 when there is no such link.</summary>
    [Function(nameof(SubmitShareDecision))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports/{reportId}/shares/{shareId}/decision")] HttpRequest request, string reportId, string shareId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = new BatchDecisionDraft { Decision = form.Text("decision"), Reason = form.Text("reason") };
        return form.Sound && form.Accept(await shares.DecideAsync(reportId, shareId, draft, request.Caller().Name, cancellation)) is not null
            ? PageDesk.See($"/reports/{reportId}?done=decided#links")
            : await view.ShowAsync(request, reportId, shareId, form, cancellation);
    }
}
