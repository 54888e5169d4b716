using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports.Narratives;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>The texts about an award that funders ask for.</summary>
[Access(Role.Viewer)]
public sealed class ShowNarratives(PageDesk pages, AwardTable awards, NarrativeTable narratives)
{
    /// <summary>200 with each section, or 404 when there is no such award.</summary>
    [Function(nameof(ShowNarratives))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}/narratives")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        if (!Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellation) is not { } award)
        {
            return Problems.Missing($"award '{awardId}'");
        }

        var texts = (await narratives.ListAsync(awardId, cancellation)).ToDictionary(static text => text.Section, StringComparer.Ordinal);
        return pages.Show<NarrativesPage, NarrativesModel>(request, new NarrativesModel(award, texts));
    }
}
