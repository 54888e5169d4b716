namespace ImpactTracker.Stakeholders;

/// <summary>Looks through a list for whoever keeps it.</summary>
public sealed class ListReviewing(ListTable lists, ListMembership membership, StakeholderTable stakeholders, SupersededOrganisations superseded, TimeProvider time)
{
    private const int MostShown = 1_000;

    /// <summary>The review of a list at this moment, or null when there is no such list.</summary>
    public async Task<ListReview?> OfAsync(string listId, CancellationToken cancellationToken)
    {
        if (await lists.GetAsync(listId, cancellationToken) is not { } list)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var rows = await stakeholders.RowsAsync(await membership.IdsAsync(listId, cancellationToken), cancellationToken);
        var entries = rows.Values.Where(static row => row.IsLive).Select(static row => row.ToStakeholder()).ToArray();
        var overdue = entries.Where(one => one.IsOverdue(today)).OrderBy(static one => one.ReviewBy).ThenBy(static one => one.Id, StringComparer.Ordinal).ToArray();
        var ended = await superseded.OfAsync(entries.Select(static one => one.Organisation), cancellationToken);
        return new ListReview
        {
            List = list.Id,
            Owner = list.Owner,
            ReviewBy = list.ReviewBy,
            Overdue = list.IsOverdue(today),
            Members = entries.Length,
            OverdueMembers = overdue.Length,
            OverdueEntries = [.. overdue.Take(MostShown)],
            Superseded = [.. ended.Values.OrderBy(static one => one.Name, StringComparer.Ordinal).Take(MostShown)],
        };
    }
}
