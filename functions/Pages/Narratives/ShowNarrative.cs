using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>One text about an award: managers write it, viewers read it.</summary>
[Access(Role.Viewer)]
public sealed class ShowNarrative(PageDesk pages, NarrativeView view)
{
    /// <summary>200 with the text and its history, or 404 when there is no such award or section.</summary>
    [Function(nameof(ShowNarrative))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}/narratives/{section}")] HttpRequest request, string awardId, string section, CancellationToken cancellation)
    {
        if (await view.FindAsync(awardId, section, pages.NewForm(request), request.Before(), cancellation) is not { } model)
        {
            return Problems.Missing($"text '{section}' of an award '{awardId}'");
        }

        model.Form.SetVersion(model.Text?.Version ?? 0).Set("markdown", model.Text?.Markdown);
        return pages.Show<NarrativePage, NarrativeModel>(request, model);
    }
}
