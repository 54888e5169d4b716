namespace ImpactTracker.Stakeholders;

/// <summary>Says who of an audience must be left out. It is asked when an audience is frozen and again when a batch is claimed.</summary>
public sealed class SuppressionCheck(SuppressionTable suppressions, ListTable lists)
{
    /// <summary>Who must not get what is sent to these lists.</summary>
    /// <param name="stakeholderIds">The audience, or a part of it.</param>
    /// <param name="sentTo">The lists that it is sent to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <remarks>Whoever wants nothing from one list and is on another of them still gets it from there.</remarks>
    public Task<IReadOnlySet<string>> OfAsync(IReadOnlyCollection<string> stakeholderIds, IReadOnlyList<string> sentTo, CancellationToken cancellationToken) =>
        OfAsync(stakeholderIds, sentTo, IsOnAnotherAsync, cancellationToken);

    /// <summary>Who would not get what was sent to these lists now.</summary>
    /// <param name="membersOf">The lists, each with those who are on it at this moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlySet<string>> OfAsync(IReadOnlyDictionary<string, IReadOnlySet<string>> membersOf, CancellationToken cancellationToken) =>
        OfAsync([.. membersOf.Values.SelectMany(static ids => ids).Distinct(StringComparer.Ordinal)], [.. membersOf.Keys], (id, others, _) => Task.FromResult(others.Any(list => membersOf[list].Contains(id))), cancellationToken);

    private async Task<IReadOnlySet<string>> OfAsync(
        IReadOnlyCollection<string> stakeholderIds, IReadOnlyList<string> sentTo, Func<string, string[], CancellationToken, Task<bool>> isOnAnother, CancellationToken cancellationToken)
    {
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, scope) in await suppressions.ScopesAsync(stakeholderIds, cancellationToken))
        {
            if (scope.Everything || (scope.Lists.Intersect(sentTo, StringComparer.Ordinal).Any() && !await isOnAnother(id, [.. sentTo.Except(scope.Lists, StringComparer.Ordinal)], cancellationToken)))
            {
                left.Add(id);
            }
        }

        return left;
    }

    private async Task<bool> IsOnAnotherAsync(string stakeholderId, string[] others, CancellationToken cancellationToken)
    {
        foreach (var list in others)
        {
            if (await lists.IsMemberAsync(list, stakeholderId, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
