using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Shows the mail of a brief that is being written, as a recipient would get it; stores nothing.</summary>
[Access(Role.Manager)]
public sealed class PreviewSketch(PageDesk pages, PreviewRecipients recipients, BriefPreview preview)
{
    /// <summary>200 with the mail for the frame of the form, however much is written.</summary>
    [Function(nameof(PreviewSketch))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "briefs/preview")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        // Without its file the form names the file that is chosen.
        var document = form.Text(BriefForms.Document) is null ? null : new BriefDocument("", 0, "");
        var (stakeholder, note) = await recipients.OfAsync(form, cancellation);
        return MailPaper.Of(await preview.SketchAsync(BriefRegister.Sketch(BriefForms.Draft(form), document), stakeholder, cancellation), note);
    }
}
