using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Distributions;

/// <summary>The mail of a brief exactly as a stakeholder will get it.</summary>
[Access(Role.Manager)]
public sealed class PreviewBrief(BriefPreview preview)
{
    private const int MostLists = 20;

    /// <summary>200 with subject, text and HTML; 404 for an unknown brief or stakeholder.</summary>
    [Function(nameof(PreviewBrief))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/briefs/{briefId}/preview")] HttpRequest request, string briefId, CancellationToken cancellation) =>
        Answers.Of(await preview.ShowAsync(briefId, request.Text("stakeholder"), request.Texts("list", MostLists), cancellation), static one => one);
}
