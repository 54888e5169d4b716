using System.Runtime.CompilerServices;

namespace ImpactTracker.Stakeholders;

/// <summary>Compares who was on a list at two moments.</summary>
public sealed class ListHistory(ListTable lists, ListMemberTable members, ListMembership membership, StakeholderTable stakeholders, TimeProvider time)
{
    private const int MostShown = 1_000;

    /// <summary>What changed, or null when there is no such list.</summary>
    /// <param name="listId">The list.</param>
    /// <param name="from">The earlier moment; null for the last time that a brief went to the list.</param>
    /// <param name="to">The later moment; null for now. Of a segment, who was on it at a past moment is known as of the brief before it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ListChanges?> ChangesAsync(string listId, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        if (await lists.GetAsync(listId, cancellationToken) is not { } list)
        {
            return null;
        }

        from ??= await members.LastUseAsync(listId, cancellationToken);
        var end = to ?? time.GetUtcNow();
        var before = new HashSet<string>(StringComparer.Ordinal);
        var after = new HashSet<string>(StringComparer.Ordinal);
        var joined = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var left = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        await foreach (var (id, since, until) in StaysAsync(listId, cancellationToken))
        {
            Note(before, id, since <= from && (until is null || until > from));
            Note(after, id, since <= end && (until is null || until > end));
            if (since <= end)
            {
                joined[id] = since > joined.GetValueOrDefault(id) ? since : joined[id];
            }

            if (until <= end)
            {
                left[id] = until > left.GetValueOrDefault(id) ? until.Value : left[id];
            }
        }

        if (list.Rules is not null && to is null)
        {
            after = [.. await membership.IdsAsync(listId, cancellationToken)];
        }

        string[] come = [.. after.Except(before).Order(StringComparer.Ordinal)];
        string[] gone = [.. before.Except(after).Order(StringComparer.Ordinal)];
        var rows = await stakeholders.RowsAsync(come.Take(MostShown).Concat(gone.Take(MostShown)), cancellationToken);
        return new ListChanges
        {
            List = listId,
            From = from,
            To = end,
            New = come.Length,
            Gone = gone.Length,
            Joined = [.. come.Take(MostShown).Select(id => Told(id, joined, rows))],
            Left = [.. gone.Take(MostShown).Select(id => Told(id, left, rows))],
        };
    }

    private async IAsyncEnumerable<(string Id, DateTimeOffset Since, DateTimeOffset? Until)> StaysAsync(string listId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var leaver in members.LeaversAsync(listId, cancellationToken))
        {
            yield return (leaver.Stakeholder, leaver.Since, leaver.Until);
        }

        await foreach (var (id, since) in members.AllAsync(listId, cancellationToken))
        {
            yield return (id, since, null);
        }
    }

    private static void Note(HashSet<string> at, string id, bool was)
    {
        if (was)
        {
            at.Add(id);
        }
    }

    private static ListChange Told(string id, Dictionary<string, DateTimeOffset> moments, IReadOnlyDictionary<string, StakeholderRow> rows)
    {
        var row = rows.GetValueOrDefault(id) is { IsLive: true } live ? live : null;
        return new ListChange { Stakeholder = id, At = moments.TryGetValue(id, out var at) ? at : null, Email = row?.Email, Organisation = row?.Organisation };
    }
}
