using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Sends the mail of a brief to one address as a test.</summary>
[Access(Role.Manager)]
public sealed class TestBrief(BriefPreview preview)
{
    /// <summary>200 when the provider took it; 409 when it refused it or the address must not be mailed; 503 when it cannot be known or sent now.</summary>
    [Function(nameof(TestBrief))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/briefs/{briefId}/test")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        var draft = await request.ReadJsonAsync<TestMailDraft>(cancellation);
        var outcome = await preview.TestAsync(briefId, draft, cancellation);
        return outcome is not Outcome<(string Subject, string To, PostResult Result)>.Done { Value: var (subject, to, result) } ? Answers.Of(outcome, static one => one) : result switch
        {
            PostResult.Accepted accepted => new JsonAnswer(200, new TestMail(to, subject, accepted.MessageId)),
            PostResult.RecipientRefused refused => Problems.Conflict($"The mail provider refused it: {refused.Reason}"),
            PostResult.Refused refused => Problems.Conflict($"The mail provider refused it: {refused.Reason}"),
            PostResult.NotAllowed denied => Problems.Conflict($"The mail provider does not let us send: {denied.Reason}"),
            PostResult.Unknown => Away(request, "The mail provider did not answer; the test may have been sent or not."),
            _ => Away(request, "The mail provider takes no mail at present; nothing was sent. Try again in a minute."),
        };
    }

    private static IResult Away(HttpRequest request, string why)
    {
        request.HttpContext.Response.Headers.RetryAfter = "60";
        return Problems.Of(503, why);
    }
}
