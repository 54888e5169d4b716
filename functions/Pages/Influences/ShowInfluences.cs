using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>The influences on policy of an award, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ShowInfluences(PageDesk pages, AwardTable awards, InfluenceTable influences)
{
    private const int Top = 50;

    /// <summary>200, or 404 when there is no such award.</summary>
    [Function(nameof(ShowInfluences))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}/influences")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        if (!Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellation) is not { } award)
        {
            return Problems.Missing($"award '{awardId}'");
        }

        var page = await request.ReadPageAsync(continuation => influences.ListAsync(awardId, Top, continuation, cancellation));
        return pages.Show<InfluencesPage, InfluencesModel>(request, new InfluencesModel(award, page.Items, request.Text("continuation") is not null, page.Continuation));
    }
}
