using ImpactTracker.Briefs;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Briefs;

/// <summary>One brief.</summary>
[Access(Role.Viewer)]
public sealed class GetBrief(BriefTable briefs)
{
    /// <summary>200 or 404.</summary>
    [Function(nameof(GetBrief))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/briefs/{briefId}")] HttpRequest request, string briefId, CancellationToken cancellation) =>
        Answers.Found(await briefs.GetAsync(briefId, cancellation), $"brief '{briefId}'", static brief => brief.Version);
}
