using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Reads and writes stakeholders and their organisations; the only class that sees those tables.</summary>
public sealed class StakeholderTable(StorageClients clients)
{
    private const int ParallelReads = 16;
    private readonly Lazy<TableClient> stakeholders = new(() => clients.Tables.GetTableClient(StakeholderRow.Table));
    private readonly Lazy<TableClient> organisations = new(() => clients.Tables.GetTableClient(OrganisationRow.Table));

    /// <summary>A stakeholder, or null.</summary>
    public async Task<Stakeholder?> GetAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        var found = await stakeholders.Value.GetEntityIfExistsAsync<StakeholderRow>(StakeholderRow.Partition(stakeholderId), stakeholderId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value!.ToStakeholder() : null;
    }

    /// <summary>The stakeholders of these ids, in the order of the ids; null where there is none.</summary>
    /// <param name="stakeholderIds">Ascending and distinct.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<(string Id, Stakeholder? Stakeholder)> OfAsync(
        IReadOnlyList<string> stakeholderIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var some in stakeholderIds.Chunk(ParallelReads))
        {
            foreach (var (id, stakeholder) in some.Zip(await Task.WhenAll(some.Select(id => GetAsync(id, cancellationToken)))))
            {
                yield return (id, stakeholder);
            }
        }
    }

    /// <summary>An organisation, or null.</summary>
    public async Task<Organisation?> GetOrganisationAsync(string organisationId, CancellationToken cancellationToken) =>
        (await OrganisationRowAsync(organisationId, cancellationToken))?.ToOrganisation();

    /// <summary>Those of these ids that are no organisation's, in order.</summary>
    public async Task<IReadOnlyList<string>> UnknownAsync(IEnumerable<string> organisationIds, CancellationToken cancellationToken)
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var some in organisationIds.Distinct(StringComparer.Ordinal).Chunk(ParallelReads))
        {
            var found = await Task.WhenAll(some.Select(id => OrganisationRowAsync(id, cancellationToken)));
            unknown.UnionWith(some.Where((_, i) => found[i] is null));
        }

        return [.. unknown];
    }

    internal async Task<OrganisationRow?> OrganisationRowAsync(string organisationId, CancellationToken cancellationToken)
    {
        var found = await organisations.Value.GetEntityIfExistsAsync<OrganisationRow>(OrganisationRow.Partition(organisationId), organisationId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    internal Task PutAsync(Stakeholder stakeholder, CancellationToken cancellationToken) =>
        stakeholders.Value.UpsertEntityAsync(StakeholderRow.From(stakeholder), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Deletes a stakeholder, if there is one; whatever else is held about the person stays.</summary>
    internal Task ForgetAsync(string stakeholderId, CancellationToken cancellationToken) =>
        stakeholders.Value.DeleteEntityAsync(StakeholderRow.Partition(stakeholderId), stakeholderId, ETag.All, cancellationToken);

    /// <returns>False when somebody made or changed it since <paramref name="read"/>; null for a new organisation.</returns>
    internal async Task<bool> TryPutOrganisationAsync(Organisation organisation, ETag? read, CancellationToken cancellationToken)
    {
        try
        {
            await (read is { } etag
                ? organisations.Value.UpdateEntityAsync(OrganisationRow.From(organisation), etag, TableUpdateMode.Replace, cancellationToken)
                : organisations.Value.AddEntityAsync(OrganisationRow.From(organisation), cancellationToken));
            return true;
        }
        catch (RequestFailedException race) when (race.Status is 409 or 412)
        {
            return false;
        }
    }
}
