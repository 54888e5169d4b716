using System.Collections.Concurrent;
using ImpactTracker.Activities;
using ImpactTracker.Distributions;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Coverage;

/// <summary>
/// Counts whom awards reached. One is made for each answer or report: a list, its members and an organisation are read once however many awards are counted, and what
/// is written meanwhile is not seen.
/// </summary>
internal sealed class CoverageCounting(
    ILookup<string, AwardDistribution> distributions, LedgerTable ledger, ListTable lists, ListMembership membership, StakeholderTable stakeholders, OrganisationTable organisations, SuppressionTable suppressions,
    DateOnly today)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<(string? Title, ILookup<string, bool> Members)>>> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Organisation?> knownOrganisations = new(StringComparer.Ordinal);

    /// <summary>The distributions of an award whose audience is fixed.</summary>
    public IEnumerable<AwardDistribution> DistributionsOf(string awardId) => distributions[awardId];

    /// <summary>
    /// Whom an award reached in a period, for each list that its distributions of the period went to, in order of the lists' ids. Without a period that is what
    /// <see cref="CoverageReading.GetAsync"/> says for each of these lists. Lists that are gone count nobody.
    /// </summary>
    /// <param name="awardId">The award.</param>
    /// <param name="activities">Its activities that count in the period.</param>
    /// <param name="from">The first day of the period, UTC; null for from the beginning.</param>
    /// <param name="to">The last day; null for no end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<ListCoverage>> OfAwardAsync(string awardId, IEnumerable<Activity> activities, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        AwardDistribution[] within = [.. DistributionsOf(awardId).Where(one => IsWithin(one.Distribution, from, to))];
        if (within.Length == 0)
        {
            return [];
        }

        var reach = await ReachAsync(within, cancellationToken);
        foreach (var activity in activities)
        {
            reach.Add(ActivityLine.Of(activity));
        }

        var found = new List<ListCoverage>();
        foreach (var list in within.SelectMany(static one => one.Distribution.Lists).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if ((await ListAsync(list, cancellationToken)).Title is { } title)
            {
                found.Add(new ListCoverage(list, title, await OrganisationsAsync(list, reach, cancellationToken)));
            }
        }

        return found;
    }

    /// <summary>What the ledgers of some distributions say; activities are to be added.</summary>
    public async Task<ReachLedger> ReachAsync(IEnumerable<AwardDistribution> some, CancellationToken cancellationToken)
    {
        var reach = new ReachLedger();
        foreach (var one in some)
        {
            await foreach (var batch in ledger.ReadAllAsync(one.Distribution.Id, cancellationToken))
            {
                foreach (var delivery in batch.DeliveriesOf)
                {
                    reach.Add(one.Distribution, one.Title, delivery);
                }
            }
        }

        return reach;
    }

    /// <summary>The organisations of a list's members, and of those who were erased since they were written to, in order of name.</summary>
    public async Task<IReadOnlyList<OrganisationCoverage>> OrganisationsAsync(string listId, ReachLedger reach, CancellationToken cancellationToken)
    {
        var (_, members) = await ListAsync(listId, cancellationToken);
        string[] ids = [.. members.Select(static group => group.Key).Union(reach.OfErased(listId), StringComparer.Ordinal)];
        await KnowAsync([.. ids.Where(id => !knownOrganisations.ContainsKey(id))], cancellationToken);
        return [.. ids.Select(id => Of(id, [.. members[id]], reach)).OrderBy(static one => (one.Name, one.Id))];
    }

    private async Task KnowAsync(string[] ids, CancellationToken cancellationToken)
    {
        var found = await organisations.OfAsync(ids, cancellationToken);
        foreach (var id in ids)
        {
            knownOrganisations[id] = found.GetValueOrDefault(id);
        }
    }

    private OrganisationCoverage Of(string id, bool[] suppressed, ReachLedger reach)
    {
        var organisation = knownOrganisations[id];
        return new OrganisationCoverage(
            id, organisation?.Name ?? id, organisation?.Type, reach.StateOf(id, suppressed.All(static one => one)), reach.ReachedBy(id), suppressed.Length, suppressed.Count(static one => one),
            organisation?.ValidTo, organisation?.ValidTo < today, organisation?.Successors ?? []);
    }

    private Task<(string? Title, ILookup<string, bool> Members)> ListAsync(string listId, CancellationToken cancellationToken) =>
        known.GetOrAdd(listId, one => new(() => ReadListAsync(one, cancellationToken))).Value;

    // By organisation, whether each of its mailboxes on the list is suppressed.
    private async Task<(string? Title, ILookup<string, bool> Members)> ReadListAsync(string listId, CancellationToken cancellationToken)
    {
        var list = await lists.GetAsync(listId, cancellationToken);
        IReadOnlyList<string> ids = list is null ? [] : [.. await membership.IdsAsync(listId, cancellationToken)];
        var scopes = await suppressions.ScopesAsync(ids, cancellationToken);
        var members = new List<(string Organisation, bool IsSuppressed)>();
        await foreach (var (id, stakeholder) in stakeholders.OfAsync(ids, cancellationToken))
        {
            if (stakeholder is not null)
            {
                members.Add((stakeholder.Organisation, scopes.TryGetValue(id, out var scope) && (scope.Everything || scope.Lists.Contains(listId, StringComparer.Ordinal))));
            }
        }

        return (list?.Title, members.ToLookup(static one => one.Organisation, static one => one.IsSuppressed, StringComparer.Ordinal));
    }

    private static bool IsWithin(Distribution distribution, DateOnly? from, DateOnly? to) =>
        DateOnly.FromDateTime((distribution.FrozenAt ?? distribution.SendAt).UtcDateTime) is var day && (from is null || day >= from) && (to is null || day <= to);
}
