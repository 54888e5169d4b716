using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>Whom a distribution is meant for: the members of its lists, or those whom the distribution that it repeats did not reach.</summary>
public sealed class AudienceMembers(ListTable lists, SentLedger sent)
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
            await foreach (var id in lists.MemberIdsAsync(list, cancellationToken))
            {
                members.Add(id);
            }
        }

        return members;
    }
}
