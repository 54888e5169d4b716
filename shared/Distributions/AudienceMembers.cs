using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>Whom a distribution is meant for: the members of its lists, or those whom the distribution that it repeats did not reach.</summary>
public sealed class AudienceMembers(ListMembership membership, SentLedger sent)
{
    /// <summary>The ids of its stakeholders, in order, each once.</summary>
    internal async Task<SortedSet<string>> OfAsync(Distribution distribution, CancellationToken cancellationToken)
    {
        if (distribution.ResendOf is { } first)
        {
            return await sent.NotReachedAsync(first, cancellationToken);
        }

        var members = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var list in distribution.Lists)
        {
            members.UnionWith(await membership.ForBriefAsync(list, cancellationToken));
        }

        return members;
    }

    /// <summary>Who is on each of these lists at this moment; nothing is noted of it.</summary>
    internal async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> NowAsync(IReadOnlyList<string> lists, CancellationToken cancellationToken)
    {
        var members = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            members[list] = (await membership.IdsAsync(list, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        }

        return members;
    }
}
