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
        var known = new Dictionary<string, Brief?>(StringComparer.Ordinal);
        var found = new List<(string Award, AwardDistribution One)>();
        string? continuation = null;
        do
        {
            var page = await distributions.ListAsync(TablePaging.MaxRows, continuation, cancellationToken);
            foreach (var distribution in page.Items.Where(static one => one.Audience is not null))
            {
                if (!known.TryGetValue(distribution.Brief, out var brief))
                {
                    known[distribution.Brief] = brief = await briefs.GetAsync(distribution.Brief, cancellationToken);
                }

                found.AddRange((brief?.Awards ?? []).Distinct(StringComparer.Ordinal).Select(award => (award, new AwardDistribution(distribution, brief!.Title))));
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return found.ToLookup(static one => one.Award, static one => one.One, StringComparer.Ordinal);
    }
}
