using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Reads the members of a list for people: with their addresses, whose review is overdue, and whose organisation has been superseded.</summary>
public sealed class ListMembersReading(ListMemberTable members, ListMembership membership, StakeholderTable stakeholders, SupersededOrganisations superseded, TimeProvider time)
{
    /// <summary>A page of the members, in order of id.</summary>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    public async Task<TablePage<ListMember>> PageAsync(StakeholderList list, int top, string? continuation, CancellationToken cancellationToken)
    {
        var page = list.Rules is null ? await members.PageAsync(list.Id, top, continuation, cancellationToken) : await SegmentPageAsync(list.Id, top, continuation, cancellationToken);
        var rows = await stakeholders.RowsAsync(page.Items.Select(static one => one.Id), cancellationToken);
        var entries = page.Items.Where(one => rows.GetValueOrDefault(one.Id) is { IsLive: true }).Select(one => (rows[one.Id].ToStakeholder(), one.Since)).ToArray();
        var ended = await superseded.OfAsync(entries.Select(static one => one.Item1.Organisation), cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return new TablePage<ListMember>(
            [.. entries.Select(one => new ListMember(one.Item1)
            {
                Since = one.Since == default ? null : one.Since,
                Overdue = one.Item1.IsOverdue(today),
                Superseded = ended.GetValueOrDefault(one.Item1.Organisation),
            })],
            page.Continuation);
    }

    /// <summary>The rules are read anew for each page; its continuation is the last id of the page before.</summary>
    private async Task<TablePage<(string Id, DateTimeOffset Since)>> SegmentPageAsync(string listId, int top, string? continuation, CancellationToken cancellationToken)
    {
        if (continuation is not null && !StakeholderRegister.IsId(continuation))
        {
            throw new FormatException("Not a continuation.");
        }

        string[] rest = [.. (await membership.IdsAsync(listId, cancellationToken)).Where(id => string.CompareOrdinal(id, continuation) > 0).Take(top + 1)];
        var items = new List<(string Id, DateTimeOffset Since)>(top);
        foreach (var id in rest.Take(top))
        {
            items.Add((id, await members.SinceAsync(listId, id, cancellationToken) ?? default));
        }

        return new TablePage<(string Id, DateTimeOffset Since)>(items, rest.Length > top ? items[^1].Id : null);
    }
}
