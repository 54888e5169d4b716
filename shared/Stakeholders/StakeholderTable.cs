using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Reads and writes stakeholders and their organisations; the only class that sees those tables.</summary>
public sealed class StakeholderTable(StorageClients clients)
{
    private const int ParallelReads = 16;

    // Up to so many are read one by one; more by range, as long as one row in 32 is wanted: a page of 1,000 costs about as much as 30 rows one by one.
    private const int FewEnough = 32;
    private const int Sparse = 32;

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
        var at = 0;
        if (stakeholderIds.Count > FewEnough)
        {
            // Ids are hashes and rows lie in their order: where many are asked for, a range holds little else.
            var (first, last) = (stakeholderIds[0], stakeholderIds[^1]);
            var range = TableClient.CreateQueryFilter(
                $"PartitionKey ge {StakeholderRow.Partition(first)} and PartitionKey le {StakeholderRow.Partition(last)} and RowKey ge {first} and RowKey le {last}");
            await foreach (var page in stakeholders.Value.QueryAsync<StakeholderRow>(range, cancellationToken: cancellationToken).AsPages())
            {
                var hits = 0;
                foreach (var row in page.Values)
                {
                    for (; at < stakeholderIds.Count && string.CompareOrdinal(stakeholderIds[at], row.RowKey) < 0; at++)
                    {
                        yield return (stakeholderIds[at], null);
                    }

                    if (at < stakeholderIds.Count && stakeholderIds[at] == row.RowKey)
                    {
                        hits++;
                        at++;
                        yield return (row.RowKey, row.ToStakeholder());
                    }
                }

                if (hits * Sparse < page.Values.Count)
                {
                    break;
                }
            }
        }

        foreach (var some in stakeholderIds.Skip(at).Chunk(ParallelReads))
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

    /// <summary>The organisations of these ids that there are, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Organisation>> OrganisationsOfAsync(IReadOnlyCollection<string> organisationIds, CancellationToken cancellationToken)
    {
        var left = organisationIds.ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, Organisation>(StringComparer.Ordinal);
        if (left.Count > FewEnough)
        {
            // Every partition: two hexadecimal digits.
            await foreach (var page in organisations.Value.QueryAsync<OrganisationRow>("PartitionKey ge '0' and PartitionKey lt 'g'", cancellationToken: cancellationToken).AsPages())
            {
                var before = left.Count;
                foreach (var row in page.Values.Where(row => left.Remove(row.RowKey)))
                {
                    found[row.RowKey] = row.ToOrganisation();
                }

                if (left.Count == 0 || (before - left.Count) * Sparse < page.Values.Count)
                {
                    break;
                }
            }
        }

        foreach (var some in left.Chunk(ParallelReads))
        {
            foreach (var organisation in await Task.WhenAll(some.Select(id => GetOrganisationAsync(id, cancellationToken))))
            {
                if (organisation is not null)
                {
                    found[organisation.Id] = organisation;
                }
            }
        }

        return found;
    }

    internal async Task<OrganisationRow?> OrganisationRowAsync(string organisationId, CancellationToken cancellationToken)
    {
        var found = await organisations.Value.GetEntityIfExistsAsync<OrganisationRow>(OrganisationRow.Partition(organisationId), organisationId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    internal Task PutAsync(Stakeholder stakeholder, CancellationToken cancellationToken) =>
        stakeholders.Value.UpsertEntityAsync(StakeholderRow.From(stakeholder), TableUpdateMode.Replace, cancellationToken);

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
