using ImpactTracker.Outcomes;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// Who is on a list, of either kind: one whose members are put on it, or a segment, whose members follow from its rules each time that somebody
/// asks. When a brief goes to a segment, those who meet its rules at that moment are written down as its members, so that it has a history too.
/// </summary>
public sealed class ListMembership(ListTable lists, ListMemberTable members, StakeholderTable stakeholders, OrganisationTable organisations, TimeProvider time)
{
    /// <summary>The ids of the members at this moment, in order; none for a list that does not exist.</summary>
    public async Task<IReadOnlyCollection<string>> IdsAsync(string listId, CancellationToken cancellationToken) =>
        await lists.GetAsync(listId, cancellationToken) is { Rules: { } rules } ? await MatchingAsync(rules, cancellationToken) : await WrittenAsync(listId, cancellationToken);

    /// <summary>Whether anybody is on the list at this moment.</summary>
    public async Task<bool> AnyAsync(string listId, CancellationToken cancellationToken) =>
        await lists.GetAsync(listId, cancellationToken) is { Rules: { } rules }
            ? (await MatchingAsync(rules, cancellationToken)).Count > 0
            : (await members.PageAsync(listId, 1, null, cancellationToken)).Items.Count > 0;

    /// <summary>
    /// The ids of the members to whom a brief goes now, in order. That the list was used is noted, so that "since the last brief" has a
    /// beginning. Safe to run twice.
    /// </summary>
    public async Task<IReadOnlyCollection<string>> ForBriefAsync(string listId, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(listId, cancellationToken);
        if ((await lists.GetAsync(listId, cancellationToken))?.Rules is not null)
        {
            var written = await WrittenAsync(listId, cancellationToken);
            await members.AddManyAsync(listId, ids.Except(written, StringComparer.Ordinal), cancellationToken);
            await members.RemoveManyAsync(listId, written.Except(ids, StringComparer.Ordinal), cancellationToken);
        }

        await members.UseAsync(listId, cancellationToken);
        return ids;
    }

    /// <summary>Puts a stakeholder on a list; one that is on it stays so.</summary>
    /// <param name="listId">A list whose members are put on it.</param>
    /// <param name="stakeholderId">The stakeholder, also by the id of a former address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Membership>> JoinAsync(string listId, string stakeholderId, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(listId, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (!StakeholderRegister.IsId(stakeholderId) || await stakeholders.FindAsync(stakeholderId, cancellationToken) is not { } stakeholder)
        {
            return new Outcome<Membership>.Missing($"stakeholder '{stakeholderId}'");
        }

        var (since, joined) = await members.AddAsync(listId, stakeholder.Id, cancellationToken);
        var membership = new Membership { List = listId, Stakeholder = stakeholder.Id, Since = since };
        return joined ? new Outcome<Membership>.Created(membership) : new Outcome<Membership>.Done(membership);
    }

    /// <summary>Takes a stakeholder off a list; one that is not on it stays so.</summary>
    public async Task<Outcome<Membership>> LeaveAsync(string listId, string stakeholderId, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(listId, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (StakeholderRegister.IsId(stakeholderId))
        {
            var present = (await stakeholders.FindAsync(stakeholderId, cancellationToken))?.Id ?? stakeholderId;
            await members.RemoveAsync(listId, present, cancellationToken);
        }

        return new Outcome<Membership>.Done(new Membership { List = listId, Stakeholder = stakeholderId, Since = time.GetUtcNow() });
    }

    private async Task<Outcome<Membership>?> RefusalAsync(string listId, CancellationToken cancellationToken) =>
        (Checks.IsId(listId) ? await lists.GetAsync(listId, cancellationToken) : null) switch
        {
            null => new Outcome<Membership>.Missing($"list '{listId}'"),
            { Rules: not null } => new Outcome<Membership>.Conflict($"Who is on the list '{listId}' follows from its rules; change the rules, or make another list."),
            _ => null,
        };

    private async Task<IReadOnlyCollection<string>> WrittenAsync(string listId, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var (id, _) in members.AllAsync(listId, cancellationToken))
        {
            ids.Add(id);
        }

        return ids;
    }

    private async Task<IReadOnlyCollection<string>> MatchingAsync(ListRules rules, CancellationToken cancellationToken)
    {
        var matching = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var organisation in organisations.AllAsync(cancellationToken))
        {
            if (rules.Matches(organisation))
            {
                matching.Add(organisation.Id);
            }
        }

        var ids = new List<string>();
        if (matching.Count > 0)
        {
            await foreach (var (id, organisation) in stakeholders.AffiliationsAsync(cancellationToken))
            {
                if (matching.Contains(organisation))
                {
                    ids.Add(id);
                }
            }
        }

        return ids;
    }
}
