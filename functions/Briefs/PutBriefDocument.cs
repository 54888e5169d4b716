using ImpactTracker.Briefs;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Briefs;

/// <summary>Gives a brief its PDF.</summary>
[Access(Role.Manager)]
public sealed class PutBriefDocument(BriefRegister register)
{
    /// <summary>200 with hash and length.</summary>
    [Function(nameof(PutBriefDocument))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/briefs/{briefId}/document")] HttpRequest request, string briefId, CancellationToken cancellation)
    {
        request.Expect("application/pdf", "application/octet-stream");
        var content = new BinaryData(await request.ReadBytesAsync(BriefRegister.MaxDocument, cancellation));
        var outcome = await register.PutDocumentAsync(briefId, content, request.IfMatch(), cancellation);
        return Answers.Of(outcome, static brief => brief.Document!, static brief => brief.Version);
    }
}
