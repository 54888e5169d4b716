using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports.Narratives;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>Keeps a text about an award.</summary>
[Access(Role.Manager)]
public sealed class SubmitNarrative(PageDesk pages, NarrativeView view, NarrativeDesk desk)
{
    /// <summary>303 to the text; 400 with the form when it cannot be kept, or when somebody else changed the text meanwhile.</summary>
    [Function(nameof(SubmitNarrative))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "awards/{awardId}/narratives/{section}")] HttpRequest request, string awardId, string section, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (await view.FindAsync(awardId, section, form, null, cancellation) is not { } model)
        {
            return Problems.Missing($"text '{section}' of an award '{awardId}'");
        }

        // The same form twice: what it says stands there already.
        var asked = form.Typed("markdown");
        var version = form.Version() == 0 && model.Text is null ? (int?)null : model.Text?.Markdown == asked.Trim() ? model.Text.Version : form.Version();
        return form.Sound && form.Accept(await desk.PutAsync(awardId, section, new NarrativeDraft { Markdown = asked }, version, request.Caller().Name, cancellation)) is { } text
            ? PageDesk.See($"{model.Path}?done={(text.OverLimit ? "kept-over" : "kept")}")
            : pages.ShowForm<NarrativePage, NarrativeModel>(request, model, form);
    }
}
