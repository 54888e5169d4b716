using ImpactTracker.Awards;
using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Reads what the page of a brief shows.</summary>
public sealed class BriefReading(PageDesk pages, BriefTable briefs, AwardTable awards, DistributionTable distributions, BriefForms forms)
{
    private const int MostDistributions = 20;

    /// <summary>The page's model, or null when there is no such brief.</summary>
    /// <param name="request">Whose page it is.</param>
    /// <param name="briefId">The brief.</param>
    /// <param name="document">The form of the PDF when it was just posted, or null for a new one.</param>
    /// <param name="test">The form of the test mail when it was just posted, or null for a new one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<BriefModel?> ModelAsync(HttpRequest request, string briefId, PageForm? document, PageForm? test, CancellationToken cancellationToken)
    {
        if (await briefs.GetAsync(briefId, cancellationToken) is not { } brief)
        {
            return null;
        }

        var from = new List<Award>();
        foreach (var id in brief.Awards)
        {
            if (await awards.GetAsync(id, cancellationToken) is { } award)
            {
                from.Add(award);
            }
        }

        return new BriefModel(
            brief, from, (await distributions.NewestAsync(brief.Id, MostDistributions, null, cancellationToken)).Items,
            request.Caller().Role >= Role.Manager ? await forms.RecipientsAsync(cancellationToken) : [], document ?? pages.NewForm(request), test ?? pages.NewForm(request));
    }
}
