using ImpactTracker.Activities.Lines;
using ImpactTracker.Awards;
using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Outcomes;
using ImpactTracker.Records;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Coverage;

/// <summary>Counts, for an award and a list, whom the award reached: from the ledger of its distributions and the activities that name organisations.</summary>
public sealed class CoverageReading(
    AwardTable awards, AwardLines lines, BriefTable briefs, DistributionTable distributions, LedgerTable ledger, ListTable lists, ListMembership membership, StakeholderTable stakeholders,
    OrganisationTable organisations, SuppressionTable suppressions, TimeProvider time)
{
    /// <summary>The coverage, or what is missing to count it.</summary>
    public async Task<Outcome<AwardCoverage>> GetAsync(string awardId, string? listId, CancellationToken cancellationToken)
    {
        if (!Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellationToken) is null)
        {
            return new Outcome<AwardCoverage>.Missing($"award '{awardId}'");
        }

        if (!Checks.IsId(listId) || await lists.GetAsync(listId!, cancellationToken) is null)
        {
            return new Outcome<AwardCoverage>.Invalid(FieldErrors.Of("list", listId is null ? "is required: the id of the list whose organisations are counted, as in ?list=leps" : $"there is no list '{(listId.Length > 64 ? listId[..64] + "…" : listId)}'"));
        }

        var counting = Counting(await AwardDistribution.ReadAsync(awardId, distributions, briefs, cancellationToken));
        var reach = await counting.ReachAsync(counting.DistributionsOf(awardId), cancellationToken);
        foreach (var activity in (await lines.GetAsync(awardId, cancellationToken)).Where(static line => line.Status == RecordStatus.Logged))
        {
            reach.Add(activity);
        }

        var counted = await counting.OrganisationsAsync(listId!, reach, cancellationToken);
        return new Outcome<AwardCoverage>.Done(new AwardCoverage(
            awardId, listId!, CoverageSummary.Of(counted), counted.Count, Count(CoverageState.Reached), Count(CoverageState.Sent), Count(CoverageState.Bounced),
            Count(CoverageState.Suppressed), Count(CoverageState.Never), counted.Count(static one => one.Superseded), counted,
            await organisations.UnknownAsync([.. reach.Named], cancellationToken)));
        int Count(CoverageState state) => counted.Count(one => one.State == state);
    }

    /// <summary>Begins to count for any number of awards: what they have in common is read once.</summary>
    internal async Task<CoverageCounting> BeginAsync(CancellationToken cancellationToken) => Counting(await AwardDistribution.ReadAsync(distributions, briefs, cancellationToken));

    private CoverageCounting Counting(ILookup<string, AwardDistribution> known) => new(known, ledger, lists, membership, stakeholders, organisations, suppressions, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}
