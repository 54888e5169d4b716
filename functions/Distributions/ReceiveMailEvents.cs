using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Takes the mail provider's signed events and stores them before it answers.</summary>
[Access(Role.Anyone)]
public sealed class ReceiveMailEvents(WebhookSignature signature, EventIntake intake)
{
    // The provider batches events into bodies of at most 768 KB.
    private const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>204, or 401 on a bad or stale signature.</summary>
    [Function(nameof(ReceiveMailEvents))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/mail-events")] HttpRequest request, CancellationToken cancellation)
    {
        var body = await request.ReadBytesAsync(MaxBytes, cancellation);
        if (!signature.IsValid(request.Headers[WebhookSignature.SignatureHeader], request.Headers[WebhookSignature.TimestampHeader], body.Span))
        {
            return Problems.Of(401, "The signature of this call is missing, wrong or too old.");
        }

        await intake.StoreAsync(new BinaryData(body), cancellation);
        return Results.NoContent();
    }
}
