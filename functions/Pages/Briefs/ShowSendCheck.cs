using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>The last page before a brief is sent: exactly who will get it, who will not and why.</summary>
[Access(Role.Manager)]
public sealed class ShowSendCheck(PageDesk pages, SendCheck check)
{
    /// <summary>200 with the page for the choices in the address; 400 with the first step when they cannot be; 404 for an unknown brief.</summary>
    [Function(nameof(ShowSendCheck))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "briefs/{briefId}/send/check")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        var form = pages.NewForm(request);
        foreach (var name in (string[])["lists", "when", "sendAt", "maxLatenessMinutes"])
        {
            form.Set(name, request.Query[name]);
        }

        return await check.ShowAsync(request, form, briefId, await check.ModelAsync(form, briefId, cancellation), cancellation);
    }
}
