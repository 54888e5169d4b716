using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>All sendings of all briefs.</summary>
[Access(Role.Viewer)]
public sealed class ShowDistributions(PageDesk pages, DistributionTable distributions, BriefTable briefs)
{
    private const int Top = 50;

    /// <summary>200 with a page of them, the last first.</summary>
    [Function(nameof(ShowDistributions))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "distributions")] HttpRequest request, CancellationToken cancellation)
    {
        var page = await request.ReadPageAsync(continuation => distributions.NewestAsync(null, Top, continuation, cancellation));
        var sent = await Task.WhenAll(page.Items.Select(static one => one.Brief).Distinct(StringComparer.Ordinal).Select(id => briefs.GetAsync(id, cancellation)));
        var titles = sent.OfType<Brief>().ToDictionary(static brief => brief.Id, static brief => brief.Title, StringComparer.Ordinal);
        return pages.Show<DistributionsPage, DistributionsModel>(request, new DistributionsModel(page.Items, titles, request.Text("continuation") is not null, page.Continuation));
    }
}
