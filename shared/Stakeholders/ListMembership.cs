using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Who is on a list.</summary>
public sealed class ListMembership(ListTable lists, StakeholderTable stakeholders)
{
    /// <summary>A page of the members of a list, in order of id.</summary>
    public async Task<TablePage<Stakeholder>> PageAsync(string listId, int top, string? continuation, CancellationToken cancellationToken)
    {
        var ids = await lists.MemberPageAsync(listId, top, continuation, cancellationToken);
        var members = new List<Stakeholder>(ids.Items.Count);
        await foreach (var (_, stakeholder) in stakeholders.OfAsync(ids.Items, cancellationToken))
        {
            if (stakeholder is not null)
            {
                members.Add(stakeholder);
            }
        }

        return new TablePage<Stakeholder>(members, ids.Continuation);
    }
}
