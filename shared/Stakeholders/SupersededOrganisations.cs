namespace ImpactTracker.Stakeholders;

/// <summary>Finds which organisations have been superseded, so that nobody goes on writing to bodies that are no more without knowing.</summary>
public sealed class SupersededOrganisations(OrganisationTable organisations, StakeholderTable stakeholders, ListMembership membership, TimeProvider time)
{
    /// <summary>Those of these organisations that are superseded today, by id; an organisation's successors are named though they may be superseded themselves.</summary>
    public async Task<IReadOnlyDictionary<string, Supersession>> OfAsync(IEnumerable<string> organisationIds, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var superseded = (await organisations.OfAsync(organisationIds, cancellationToken)).Values.Where(one => one.IsSuperseded(today)).ToArray();
        var successors = await organisations.OfAsync(superseded.SelectMany(static one => one.Successors), cancellationToken);
        return superseded.ToDictionary(static one => one.Id, one => Told(one, successors), StringComparer.Ordinal);
    }

    /// <summary>The superseded organisations that members of these lists belong to, in order of name.</summary>
    public async Task<IReadOnlyList<Supersession>> OfListsAsync(IEnumerable<string> listIds, CancellationToken cancellationToken)
    {
        var members = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var list in listIds)
        {
            members.UnionWith(await membership.IdsAsync(list, cancellationToken));
        }

        var theirs = await stakeholders.RowsAsync(members, cancellationToken);
        var found = await OfAsync(theirs.Values.Where(static row => row.IsLive).Select(static row => row.Organisation), cancellationToken);
        return [.. found.Values.OrderBy(static one => one.Name, StringComparer.Ordinal)];
    }

    private static Supersession Told(Organisation one, IReadOnlyDictionary<string, Organisation> successors) => new()
    {
        Organisation = one.Id,
        Name = one.Name,
        ValidTo = one.ValidTo,
        Successors = [.. one.Successors.Select(id => new Successor { Id = id, Name = successors.GetValueOrDefault(id)?.Name })],
    };
}
