using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Reads and writes organisations; the only class that sees the table.</summary>
public sealed class OrganisationTable(StorageClients clients)
{
    private readonly Lazy<TableClient> organisations = new(() => clients.Tables.GetTableClient(OrganisationRow.Table));

    /// <summary>An organisation, or null.</summary>
    public async Task<Organisation?> GetAsync(string organisationId, CancellationToken cancellationToken) => (await RowAsync(organisationId, cancellationToken))?.ToOrganisation();

    /// <summary>The organisations of these ids that exist, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Organisation>> OfAsync(IEnumerable<string> organisationIds, CancellationToken cancellationToken)
    {
        var keys = organisationIds.Distinct(StringComparer.Ordinal).Select(static id => (OrganisationRow.Partition(id), id));
        var found = await organisations.Value.FindAsync<OrganisationRow>([.. keys], cancellationToken);
        return found.Values.ToDictionary(static row => row.RowKey, static row => row.ToOrganisation(), StringComparer.Ordinal);
    }

    /// <summary>Those of these ids that are no organisation's, each once and in order.</summary>
    public async Task<IReadOnlyList<string>> UnknownAsync(IReadOnlyCollection<string> organisationIds, CancellationToken cancellationToken)
    {
        var known = await OfAsync(organisationIds, cancellationToken);
        return [.. organisationIds.Where(id => !known.ContainsKey(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>A page of all organisations, or of those of a type, in an order that stays.</summary>
    /// <param name="type">A code of the list <c>organisationType</c>, or null.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="continuation">From the page before, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    public async Task<TablePage<Organisation>> PageAsync(string? type, int top, string? continuation, CancellationToken cancellationToken)
    {
        var filter = type is null ? OrganisationRow.All : $"{OrganisationRow.All} and {TableClient.CreateQueryFilter($"Type eq {type}")}";
        var page = await organisations.Value.QueryAsync<OrganisationRow>(filter, top, cancellationToken: cancellationToken).PageAsync(top, continuation);
        return page.Select(static row => row.ToOrganisation());
    }

    /// <summary>Every organisation; there are some thousands at most.</summary>
    internal async IAsyncEnumerable<Organisation> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in organisations.Value.QueryAsync<OrganisationRow>(OrganisationRow.All, TablePaging.MaxRows, cancellationToken: cancellationToken))
        {
            yield return row.ToOrganisation();
        }
    }

    internal async Task<OrganisationRow?> RowAsync(string organisationId, CancellationToken cancellationToken)
    {
        var found = await organisations.Value.GetEntityIfExistsAsync<OrganisationRow>(OrganisationRow.Partition(organisationId), organisationId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <returns>False when somebody made or changed it since <paramref name="read"/>; null for a new organisation.</returns>
    internal Task<bool> TryPutAsync(Organisation organisation, ETag? read, CancellationToken cancellationToken) =>
        organisations.Value.TryPutAsync(OrganisationRow.From(organisation), read, cancellationToken);

    /// <summary>Adds many; where one of a transaction was made by somebody else meanwhile, those of it that are still missing are tried again.</summary>
    internal async Task AddMissingAsync(IReadOnlyCollection<Organisation> some, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<OrganisationRow> left = [.. some.Select(OrganisationRow.From)];
        while ((left = await organisations.Value.WriteAsync(left, cancellationToken)).Count > 0)
        {
            var known = await OfAsync(left.Select(static row => row.RowKey), cancellationToken);
            left = [.. left.Where(row => !known.ContainsKey(row.RowKey))];
        }
    }
}
