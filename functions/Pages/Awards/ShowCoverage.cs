using ImpactTracker.Awards;
using ImpactTracker.Coverage;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>Which organisations of a list an award reached, as a matrix and, for Local Enterprise Partnerships, as a map.</summary>
[Access(Role.Viewer)]
public sealed class ShowCoverage(PageDesk pages, AwardTable awards, ListTable lists, CoverageReading coverage)
{
    private const int MostLists = 200;
    private static readonly string[] States = [.. CoverageStates.All.Select(static state => state.ToString().ToLowerInvariant())];

    /// <summary>200; a list is chosen by <c>list</c>, and where there is only one it is that. 404 for an award or a list that is none.</summary>
    [Function(nameof(ShowCoverage))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}/coverage")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        if (!Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellation) is not { } award)
        {
            return Problems.Missing($"award '{awardId}'");
        }

        var offered = (await lists.PageAsync(MostLists, null, cancellation)).Items;
        var chosen = request.Text("list") ?? (offered.Count == 1 ? offered[0].Id : null);
        AwardCoverage? found = null;
        if (chosen is not null)
        {
            if (await coverage.GetAsync(awardId, chosen, cancellation) is not Outcome<AwardCoverage>.Done done)
            {
                return Problems.Missing($"list '{chosen}'");
            }

            found = done.Value;
        }

        var state = request.OneOf("state", States) is { } word ? Enum.Parse<CoverageState>(word, ignoreCase: true) : (CoverageState?)null;
        return pages.Show<CoveragePage, CoverageModel>(request, new CoverageModel(
            award, [.. offered.Select(static list => new Choice(list.Id, list.Title))], pages.NewForm(request).Set("list", chosen), found, state, request.Offset(), request.Offset("columns")));
    }
}
