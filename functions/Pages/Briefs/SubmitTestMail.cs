using ImpactTracker.Distributions;
using ImpactTracker.Functions.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Sends the mail of a brief to one address as a test.</summary>
[Access(Role.Manager)]
public sealed class SubmitTestMail(PageDesk pages, BriefReading reading, BriefPreview preview)
{
    /// <summary>303 to the brief when the provider took it; else 400 with the form and why not.</summary>
    [Function(nameof(SubmitTestMail))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "briefs/{briefId}/test")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (form.Sound)
        {
            switch (await preview.TestAsync(briefId, new TestMailDraft { To = form.Text("to") }, form.Key, cancellation))
            {
                case Outcome<(string Subject, string To, PostResult Result)>.Done { Value.Result: var result }:
                    if (TestMailRefusal.Of(result) is not { } refusal)
                    {
                        return PageDesk.See($"/briefs/{briefId}?done=tested");
                    }

                    form.Errors.Add("", refusal.Why);
                    break;
                case Outcome<(string Subject, string To, PostResult Result)>.Invalid invalid:
                    foreach (var message in invalid.Errors.ByField.SelectMany(static one => one.Value))
                    {
                        form.Errors.Add("to", message);
                    }

                    break;
                case Outcome<(string Subject, string To, PostResult Result)>.Conflict conflict:
                    form.Errors.Add("to", conflict.Why);
                    break;
                default:
                    return Problems.Missing($"brief '{briefId}'");
            }
        }

        return await reading.ModelAsync(request, briefId, null, form, cancellation) is { } model
            ? pages.ShowForm<BriefPage, BriefModel>(request, model, form)
            : Problems.Missing($"brief '{briefId}'");
    }
}
