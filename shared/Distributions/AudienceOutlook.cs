using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>Tells beforehand who will get a brief and who will not and why. It decides as the freeze does, and stores nothing.</summary>
public sealed class AudienceOutlook(
    AudienceMembers audience, AudienceDecision decision, SuppressionCheck check, SuppressionTable suppressions, StakeholderTable stakeholders, OrganisationTable organisations)
{
    /// <summary>At most so many of each kind are named.</summary>
    public const int MostNamed = 500;

    /// <summary>What would become of everybody on these lists now.</summary>
    public async Task<AudienceForecast> OfAsync(IReadOnlyList<string> lists, CancellationToken cancellationToken)
    {
        var membersOf = await audience.NowAsync(lists, cancellationToken);
        var members = new SortedSet<string>(membersOf.Values.SelectMany(static ids => ids), StringComparer.Ordinal);
        var people = new Dictionary<string, Stakeholder>(StringComparer.Ordinal);
        var decided = await decision.DecideAsync(members, await check.OfAsync(membersOf, cancellationToken), people, cancellationToken);

        string[] excluded = [.. decided.Excluded.Keys.Take(MostNamed)];
        string[] suppressed = [.. decided.Suppressed.Take(MostNamed)];
        await foreach (var (id, stakeholder) in stakeholders.OfAsync([.. excluded.Concat(suppressed).Order(StringComparer.Ordinal)], cancellationToken))
        {
            if (stakeholder is not null)
            {
                people[id] = stakeholder;
            }
        }

        var named = decided.Frozen.Take(MostNamed).Concat(excluded).Concat(suppressed);
        var known = await organisations.OfAsync(named.Where(people.ContainsKey).Select(id => people[id].Organisation), cancellationToken);
        var reasons = new Dictionary<string, IReadOnlyList<Suppression>>(StringComparer.Ordinal);
        foreach (var id in suppressed)
        {
            reasons[id] = [.. (await suppressions.OfAsync(id, cancellationToken)).Where(one => one.List is null || lists.Contains(one.List, StringComparer.Ordinal))];
        }

        return new AudienceForecast(decided.Count, decided.Mark(), Named(decided.Frozen.Take(MostNamed)), Named(excluded), Named(suppressed));

        AudiencePerson[] Named(IEnumerable<string> ids) =>
        [
            .. ids.Select(Person).OrderBy(static one => one.Organisation, StringComparer.OrdinalIgnoreCase).ThenBy(static one => one.Email, StringComparer.Ordinal),
        ];

        AudiencePerson Person(string id) => people.GetValueOrDefault(id) is { } one
            ? new AudiencePerson(id, one.Email, one.Name, known.GetValueOrDefault(one.Organisation)?.Name ?? "", decided.Excluded.GetValueOrDefault(id), reasons.GetValueOrDefault(id) ?? [])
            : new AudiencePerson(id, "", null, "", decided.Excluded.GetValueOrDefault(id), reasons.GetValueOrDefault(id) ?? []);
    }
}
