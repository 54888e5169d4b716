namespace ImpactTracker.Stakeholders;

/// <summary>Finds which organisations have been superseded, so that nobody goes on writing to bodies that are no more without knowing.</summary>
public sealed class SupersededOrganisations(OrganisationTable organisations, TimeProvider time)
{
    /// <summary>Those of these organisations that are superseded today, by id; an organisation's successors are named though they may be superseded themselves.</summary>
    public async Task<IReadOnlyDictionary<string, Supersession>> OfAsync(IEnumerable<string> organisationIds, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var superseded = (await organisations.OfAsync(organisationIds, cancellationToken)).Values.Where(one => one.IsSuperseded(today)).ToArray();
        var successors = await organisations.OfAsync(superseded.SelectMany(static one => one.Successors), cancellationToken);
        return superseded.ToDictionary(static one => one.Id, one => Told(one, successors), StringComparer.Ordinal);
    }

    private static Supersession Told(Organisation one, IReadOnlyDictionary<string, Organisation> successors) => new()
    {
        Organisation = one.Id,
        Name = one.Name,
        ValidTo = one.ValidTo,
        Successors = [.. one.Successors.Select(id => new Successor { Id = id, Name = successors.GetValueOrDefault(id)?.Name })],
    };
}
