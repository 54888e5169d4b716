using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Coverage;

/// <summary>Counts, for an award and a list, whom the award reached: from the ledger of its distributions and the activities that name organisations.</summary>
public sealed class CoverageReading(
    AwardTable awards, ActivityTable activities, BriefTable briefs, DistributionTable distributions, LedgerTable ledger, ListTable lists, ListMembership membership, StakeholderTable stakeholders,
    SuppressionTable suppressions, TimeProvider time)
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

        var reach = await ReachAsync(awardId, listId!, cancellationToken);
        var members = await MembersAsync(listId!, cancellationToken);
        var suppressed = members.ToLookup(static one => one.Organisation, static one => one.IsSuppressed, StringComparer.Ordinal);
        var organisations = new List<OrganisationCoverage>();
        foreach (var id in suppressed.Select(static group => group.Key).Union(reach.OfErased, StringComparer.Ordinal))
        {
            organisations.Add(await OfAsync(id, [.. suppressed[id]], reach, cancellationToken));
        }

        organisations.Sort(static (one, other) => (one.Name, one.Id).CompareTo((other.Name, other.Id)));
        return new Outcome<AwardCoverage>.Done(new AwardCoverage(
            awardId, listId!, CoverageSummary.Of(organisations), organisations.Count, Count(CoverageState.Reached), Count(CoverageState.Sent), Count(CoverageState.Bounced),
            Count(CoverageState.Suppressed), Count(CoverageState.Never), organisations.Count(static one => one.Superseded), organisations,
            await stakeholders.UnknownAsync([.. reach.Named], cancellationToken)));

        int Count(CoverageState state) => organisations.Count(one => one.State == state);
    }

    private async Task<OrganisationCoverage> OfAsync(string id, bool[] suppressed, ReachLedger reach, CancellationToken cancellationToken)
    {
        var organisation = await stakeholders.GetOrganisationAsync(id, cancellationToken);
        return new OrganisationCoverage(
            id, organisation?.Name ?? id, organisation?.Type, reach.StateOf(id, suppressed.All(static one => one)), reach.ReachedBy(id), suppressed.Length, suppressed.Count(static one => one),
            organisation?.ValidTo, organisation?.ValidTo < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), organisation?.Successors ?? []);
    }

    private async Task<ReachLedger> ReachAsync(string awardId, string listId, CancellationToken cancellationToken)
    {
        var reach = new ReachLedger(listId);
        var ofAward = new Dictionary<string, Brief?>(StringComparer.Ordinal);
        string? continuation = null;
        do
        {
            var page = await distributions.ListAsync(TablePaging.MaxRows, continuation, cancellationToken);
            foreach (var distribution in page.Items.Where(static one => one.Audience is not null))
            {
                if (!ofAward.TryGetValue(distribution.Brief, out var brief))
                {
                    var found = await briefs.GetAsync(distribution.Brief, cancellationToken);
                    ofAward[distribution.Brief] = brief = found?.Awards.Contains(awardId, StringComparer.Ordinal) == true ? found : null;
                }

                if (brief is not null)
                {
                    await foreach (var batch in ledger.ReadAllAsync(distribution.Id, cancellationToken))
                    {
                        foreach (var delivery in batch.DeliveriesOf)
                        {
                            reach.Add(distribution, brief.Title, delivery);
                        }
                    }
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        await foreach (var activity in activities.ScanAsync(awardId, ActivityFilter.Counting(), null, TablePaging.MaxRows, cancellationToken))
        {
            reach.Add(activity);
        }

        return reach;
    }

    private async Task<List<(string Organisation, bool IsSuppressed)>> MembersAsync(string listId, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> ids = [.. await membership.IdsAsync(listId, cancellationToken)];
        var scopes = await suppressions.ScopesAsync(ids, cancellationToken);
        var members = new List<(string, bool)>();
        await foreach (var (id, stakeholder) in stakeholders.OfAsync(ids, cancellationToken))
        {
            if (stakeholder is not null)
            {
                members.Add((stakeholder.Organisation, scopes.TryGetValue(id, out var scope) && (scope.Everything || scope.Lists.Contains(listId, StringComparer.Ordinal))));
            }
        }

        return members;
    }
}
