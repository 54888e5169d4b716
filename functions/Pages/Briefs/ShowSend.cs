using ImpactTracker.Briefs;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>The first step of sending a brief: to which lists, and when.</summary>
[Access(Role.Manager)]
public sealed class ShowSend(PageDesk pages, BriefTable briefs, SendForms forms)
{
    /// <summary>200 with the form, filled with what the address says; 404 for an unknown brief.</summary>
    [Function(nameof(ShowSend))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "briefs/{briefId}/send")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        if (await briefs.GetAsync(briefId, cancellation) is not { } brief)
        {
            return Problems.Missing($"brief '{briefId}'");
        }

        var form = pages.NewForm(request);
        SendForms.FillDefaults(form);
        return pages.Show<SendPage, SendModel>(request, await forms.ModelAsync(form, brief, cancellation));
    }
}
