using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Reads and writes stakeholders; the only class that sees the table.</summary>
public sealed class StakeholderTable(StorageClients clients)
{
    private const int ReadTogether = 10_000;
    private const int MostMoves = 20;
    private const int SearchedTogether = 500;
    private const int MostSearched = 5_000;
    private const int EnoughFound = 50;
    private readonly Lazy<TableClient> stakeholders = new(() => clients.Tables.GetTableClient(StakeholderRow.Table));

    /// <summary>A stakeholder, or null. An id of an address that it had before finds nothing; see <see cref="FindAsync"/>.</summary>
    public async Task<Stakeholder?> GetAsync(string stakeholderId, CancellationToken cancellationToken) =>
        await RowAsync(stakeholderId, cancellationToken) is { IsLive: true } row ? row.ToStakeholder() : null;

    /// <summary>A stakeholder by its id or, where nobody else has that address since, by the id of an address that it had before.</summary>
    public async Task<Stakeholder?> FindAsync(string stakeholderId, CancellationToken cancellationToken) =>
        (await FindRowAsync(stakeholderId, cancellationToken))?.ToStakeholder();

    /// <summary>The stakeholders of these ids, in the order of the ids; null where there is none.</summary>
    /// <param name="stakeholderIds">Ascending and distinct.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<(string Id, Stakeholder? Stakeholder)> OfAsync(
        IReadOnlyList<string> stakeholderIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var some in stakeholderIds.Chunk(ReadTogether))
        {
            var rows = await RowsAsync(some, cancellationToken);
            foreach (var id in some)
            {
                yield return (id, rows.GetValueOrDefault(id) is { IsLive: true } row ? row.ToStakeholder() : null);
            }
        }
    }

    /// <summary>A page of all stakeholders, or of those of an organisation, in order of id.</summary>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    public async Task<TablePage<Stakeholder>> PageAsync(string? organisationId, int top, string? continuation, CancellationToken cancellationToken)
    {
        var filter = organisationId is null ? StakeholderRow.All : $"{StakeholderRow.All} and {TableClient.CreateQueryFilter($"Organisation eq {organisationId}")}";
        var page = await stakeholders.Value.QueryAsync<StakeholderRow>(filter, top, cancellationToken: cancellationToken).PageAsync(top, continuation);
        return new TablePage<Stakeholder>([.. page.Items.Where(static row => row.IsLive).Select(static row => row.ToStakeholder())], page.Continuation);
    }

    /// <summary>Looks for a person by name through the table, whatever case and accents. No index holds names, so that none outlives its person.</summary>
    /// <param name="name">Words of the name.</param>
    /// <param name="continuation">From the search before, to look further; null from the beginning.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <remarks>Five thousand entries at most are looked at, and fewer once fifty are found.</remarks>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    public async Task<StakeholderSearch> SearchAsync(AskedWords name, string? continuation, CancellationToken cancellationToken)
    {
        var (ids, looked) = (new List<string>(), 0);
        do
        {
            var page = await stakeholders.Value.QueryAsync<StakeholderRow>(StakeholderRow.All, SearchedTogether, ["PartitionKey", "RowKey", "Name", "MovedTo", "Pending"], cancellationToken)
                .PageAsync(SearchedTogether, continuation);
            ids.AddRange(page.Items.Where(row => row is { IsLive: true, Name: not null } && name.AllIn(row.Name)).Select(static row => row.RowKey));
            looked += page.Items.Count;
            continuation = page.Continuation;
        }
        while (continuation is not null && looked < MostSearched && ids.Count < EnoughFound);
        var found = new List<Stakeholder>();
        await foreach (var (_, one) in OfAsync(ids, cancellationToken))
        {
            if (one is not null)
            {
                found.Add(one);
            }
        }

        return new StakeholderSearch(found, looked, continuation);
    }

    /// <summary>Every stakeholder's id with its organisation's, in order of id; a table of any size is read a page at a time.</summary>
    internal async IAsyncEnumerable<(string Id, string Organisation)> AffiliationsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = stakeholders.Value.QueryAsync<StakeholderRow>(StakeholderRow.All, TablePaging.MaxRows, ["PartitionKey", "RowKey", "Organisation", "MovedTo", "Pending"], cancellationToken);
        await foreach (var row in query)
        {
            if (row.IsLive)
            {
                yield return (row.RowKey, row.Organisation);
            }
        }
    }

    /// <summary>Which of these ids have a row of any kind.</summary>
    internal async Task<IReadOnlyDictionary<string, StakeholderRow>> RowsAsync(IEnumerable<string> stakeholderIds, CancellationToken cancellationToken) =>
        (await stakeholders.Value.FindAsync<StakeholderRow>([.. stakeholderIds.Select(static id => (StakeholderRow.Partition(id), id))], cancellationToken))
        .Values.ToDictionary(static row => row.RowKey, StringComparer.Ordinal);

    /// <summary>The row of an id, whatever it is.</summary>
    internal async Task<StakeholderRow?> RowAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        var found = await stakeholders.Value.GetEntityIfExistsAsync<StakeholderRow>(StakeholderRow.Partition(stakeholderId), stakeholderId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The row that holds a stakeholder, also by the id of a former address.</summary>
    internal async Task<StakeholderRow?> FindRowAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        var row = await RowAsync(stakeholderId, cancellationToken);
        if (row is null or { Pending: not null })
        {
            return null;
        }

        for (var moves = 0; row is { MovedTo: { } to } && moves < MostMoves; moves++)
        {
            // Somebody else may have that address by now: then the trail ends here.
            var next = await RowAsync(to, cancellationToken);
            row = next?.FormerIds?.Split(',').Contains(row.RowKey, StringComparer.Ordinal) == true ? next : null;
        }

        return row?.MovedTo is null ? row : null;
    }

    /// <summary>Deletes what is under an id, if anything; whatever else is held about the person stays.</summary>
    internal Task ForgetAsync(string stakeholderId, CancellationToken cancellationToken) =>
        stakeholders.Value.DeleteEntityAsync(StakeholderRow.Partition(stakeholderId), stakeholderId, ETag.All, cancellationToken);

    /// <summary>Adds the row, or replaces it where it carries the ETag that it was read with.</summary>
    /// <returns>False when somebody made or changed it since.</returns>
    internal async Task<bool> TryPutAsync(StakeholderRow row, CancellationToken cancellationToken)
    {
        try
        {
            var response = await (row.ETag == default
                ? stakeholders.Value.AddEntityAsync(row, cancellationToken)
                : stakeholders.Value.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken));
            row.ETag = response.Headers.ETag ?? default;
            return true;
        }
        catch (RequestFailedException race) when (race.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Writes many rows; see <see cref="RowBatches.WriteAsync"/>.</summary>
    internal Task<IReadOnlyCollection<StakeholderRow>> WriteAsync(IEnumerable<StakeholderRow> rows, CancellationToken cancellationToken) => stakeholders.Value.WriteAsync(rows, cancellationToken);

    /// <returns>False when somebody changed or deleted it since it was read.</returns>
    internal async Task<bool> TryDeleteAsync(StakeholderRow row, CancellationToken cancellationToken)
    {
        try
        {
            return (await stakeholders.Value.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken)).Status != 404;
        }
        catch (RequestFailedException race) when (race.Status is 404 or 412)
        {
            return false;
        }
    }

    internal Task OpenAsync(OpenAddressChangeRow change, CancellationToken cancellationToken) => stakeholders.Value.UpsertEntityAsync(change, TableUpdateMode.Replace, cancellationToken);

    internal Task CloseAsync(OpenAddressChangeRow change, CancellationToken cancellationToken) => stakeholders.Value.DeleteEntityAsync(change.PartitionKey, change.RowKey, cancellationToken: cancellationToken);

    internal IAsyncEnumerable<OpenAddressChangeRow> OpenChangesAsync(CancellationToken cancellationToken) =>
        stakeholders.Value.QueryAsync<OpenAddressChangeRow>(TableClient.CreateQueryFilter($"PartitionKey eq {OpenAddressChangeRow.Partition}"), cancellationToken: cancellationToken);
}
