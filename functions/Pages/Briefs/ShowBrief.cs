using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>One brief: its words, its PDF, how recipients see it, and its sendings.</summary>
[Access(Role.Viewer)]
public sealed class ShowBrief(PageDesk pages, BriefReading reading)
{
    /// <summary>200, or 404 when there is no such brief.</summary>
    [Function(nameof(ShowBrief))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "briefs/{briefId}")] HttpRequest request, string briefId, CancellationToken cancellation) =>
        await reading.ModelAsync(request, briefId, null, null, cancellation) is { } model
            ? pages.Show<BriefPage, BriefModel>(request, model)
            : Problems.Missing($"brief '{briefId}'");
}
