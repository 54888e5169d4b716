using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Storage;

namespace ImpactTracker.Coverage;

/// <summary>A distribution whose audience is fixed, as one of the awards of its brief sees it.</summary>
/// <param name="Distribution">The distribution.</param>
/// <param name="Title">What its brief is called.</param>
internal sealed record AwardDistribution(Distribution Distribution, string Title)
{
    /// <summary>All of them by award; one of a brief for several awards stands under each.</summary>
    public static async Task<ILookup<string, AwardDistribution>> ReadAsync(DistributionTable distributions, BriefTable briefs, CancellationToken cancellationToken)
    {
        var all = new List<Distribution>();
        string? continuation = null;
        do
        {
            var page = await distributions.ListAsync(TablePaging.MaxRows, continuation, cancellationToken);
            all.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return ByAward(all, await briefs.OfAsync(all.Select(static one => one.Brief), cancellationToken));
    }

    /// <summary>Those of one award; no others are read.</summary>
    public static async Task<ILookup<string, AwardDistribution>> ReadAsync(string awardId, DistributionTable distributions, BriefTable briefs, CancellationToken cancellationToken)
    {
        var known = (await briefs.OfAwardAsync(awardId, cancellationToken)).ToDictionary(static brief => brief.Id, StringComparer.Ordinal);
        return ByAward(await distributions.OfAsync(known.Keys, cancellationToken), known);
    }

    private static ILookup<string, AwardDistribution> ByAward(IEnumerable<Distribution> distributions, IReadOnlyDictionary<string, Brief> briefs) =>
        (from distribution in distributions
         where distribution.Audience is not null && briefs.ContainsKey(distribution.Brief)
         orderby distribution.Id
         from award in briefs[distribution.Brief].Awards.Distinct(StringComparer.Ordinal)
         select (Award: award, One: new AwardDistribution(distribution, briefs[distribution.Brief].Title)))
        .ToLookup(static one => one.Award, static one => one.One, StringComparer.Ordinal);
}
