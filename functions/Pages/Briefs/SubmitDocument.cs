using ImpactTracker.Briefs;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Gives a brief the PDF of a posted form.</summary>
[Access(Role.Manager)]
public sealed class SubmitDocument(PageDesk pages, BriefReading reading, BriefRegister register)
{
    /// <summary>303 to the brief; 400 with what is wrong, such as another tab's PDF that came first; 404 for an unknown brief.</summary>
    [Function(nameof(SubmitDocument))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "briefs/{briefId}/document")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var document = await BriefForms.DocumentAsync(form, required: true, cancellation);
        if (form.Sound && document is not null && form.Accept(await register.PutDocumentAsync(briefId, document, form.Version(), cancellation)) is { } brief)
        {
            return PageDesk.See($"/briefs/{brief.Id}?done=document");
        }

        return await reading.ModelAsync(request, briefId, form, null, cancellation) is { } model
            ? pages.ShowForm<BriefPage, BriefModel>(request, model, form)
            : Problems.Missing($"brief '{briefId}'");
    }
}
