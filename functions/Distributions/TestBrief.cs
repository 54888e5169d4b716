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
    /// <summary>200 when the provider took it; the same Idempotency-Key and body post it once; 409 when it refused it or the address must not be mailed; 503 when it cannot be known or sent now.</summary>
    [Function(nameof(TestBrief))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/briefs/{briefId}/test")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        var (draft, hash) = await request.ReadHashedJsonAsync<TestMailDraft>(cancellation);
        var outcome = await preview.TestAsync(briefId, draft, request.IdempotencyKey(request.Caller().Name, hash), cancellation);
        if (outcome is not Outcome<(string Subject, string To, PostResult Result)>.Done { Value: var (subject, to, result) })
        {
            return Answers.Of(outcome, static one => one);
        }

        if (TestMailRefusal.Of(result) is not { } refusal)
        {
            return new JsonAnswer(200, new TestMail(to, subject, ((PostResult.Accepted)result).MessageId));
        }

        if (refusal.Status == 503)
        {
            request.HttpContext.Response.Headers.RetryAfter = "60";
        }

        return Problems.Of(refusal.Status, refusal.Why);
    }
}
