using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>The mail of a brief exactly as a recipient gets it, for the frame of the brief's page.</summary>
[Access(Role.Manager)]
public sealed class ShowBriefMail(BriefPreview preview)
{
    /// <summary>200 with the mail for <c>stakeholder</c>, or for a colleague; 404 for an unknown brief or recipient.</summary>
    [Function(nameof(ShowBriefMail))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "briefs/{briefId}/preview")] HttpRequest request, string briefId, CancellationToken cancellation) =>
        await preview.ShowAsync(briefId, request.Text("stakeholder"), [], cancellation) switch
        {
            Outcome<MailPreview>.Done done => MailPaper.Of(done.Value),
            var other => Answers.Of(other, static one => one),
        };
}
