using ImpactTracker.Briefs;
using ImpactTracker.Functions.Http;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Briefs;

/// <summary>The PDF of a brief.</summary>
[Access(Role.Viewer)]
public sealed class GetBriefDocument(BriefTable briefs, DocumentBlobs documents)
{
    /// <summary>200 with the PDF for saving, or 404.</summary>
    [Function(nameof(GetBriefDocument))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/briefs/{briefId}/document")] HttpRequest request, string briefId, CancellationToken cancellation) =>
        await briefs.GetAsync(briefId, cancellation) is { Document: { } document } brief
            ? await FileAnswer.SaveAsync(documents, document.Path, "application/pdf", BriefMail.DocumentName(brief), cancellation)
            : Problems.Missing($"document of a brief '{briefId}'");
}
