using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Shows the mail of a brief as a recipient gets it who is chosen, or named by address; stores nothing.</summary>
[Access(Role.Manager)]
public sealed class PreviewForRecipient(PageDesk pages, PreviewRecipients recipients, BriefPreview preview)
{
    /// <summary>200 with the mail for the frame of the brief's page, and a sentence above it where nobody has the address; 404 for an unknown brief.</summary>
    [Function(nameof(PreviewForRecipient))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "briefs/{briefId}/preview")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        var (stakeholder, note) = await recipients.OfAsync(await pages.ReadFormAsync(request, cancellation), cancellation);
        return await preview.ShowAsync(briefId, stakeholder, [], cancellation) switch
        {
            Outcome<MailPreview>.Done done => MailPaper.Of(done.Value, note),
            var other => Answers.Of(other, static one => one),
        };
    }
}
