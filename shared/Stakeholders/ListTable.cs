using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Reads and writes lists and their members; the only class that sees those tables.</summary>
public sealed class ListTable(StorageClients clients, TimeProvider time)
{
    private readonly Lazy<TableClient> lists = new(() => clients.Tables.GetTableClient(ListRow.Table));
    private readonly Lazy<TableClient> members = new(() => clients.Tables.GetTableClient(ListMemberRow.Table));

    /// <summary>A list, or null.</summary>
    public async Task<StakeholderList?> GetAsync(string listId, CancellationToken cancellationToken) => (await RowAsync(listId, cancellationToken))?.ToList();

    /// <summary>The ids of a list's members, in order.</summary>
    public async IAsyncEnumerable<string> MemberIdsAsync(string listId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = members.Value.QueryAsync<ListMemberRow>(TableClient.CreateQueryFilter($"PartitionKey eq {listId}"), select: ["RowKey"], cancellationToken: cancellationToken);
        await foreach (var row in query)
        {
            yield return row.RowKey;
        }
    }

    /// <summary>The lists that a stakeholder is on, in order of id.</summary>
    public async Task<IReadOnlyList<StakeholderList>> OfMemberAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        var found = new List<StakeholderList>();
        await foreach (var list in lists.Value.QueryAsync<ListRow>(TableClient.CreateQueryFilter($"PartitionKey eq {ListRow.Partition}"), cancellationToken: cancellationToken))
        {
            if ((await members.Value.GetEntityIfExistsAsync<ListMemberRow>(list.RowKey, stakeholderId, cancellationToken: cancellationToken)).HasValue)
            {
                found.Add(list.ToList());
            }
        }

        return found;
    }

    /// <summary>A page of the ids of a list's members, in order.</summary>
    public async Task<TablePage<string>> MemberPageAsync(string listId, int top, string? continuation, CancellationToken cancellationToken)
    {
        var query = members.Value.QueryAsync<ListMemberRow>(TableClient.CreateQueryFilter($"PartitionKey eq {listId}"), top, ["RowKey"], cancellationToken);
        return (await query.PageAsync(top, continuation)).Select(static row => row.RowKey);
    }

    internal async Task<ListRow?> RowAsync(string listId, CancellationToken cancellationToken)
    {
        var found = await lists.Value.GetEntityIfExistsAsync<ListRow>(ListRow.Partition, listId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <returns>False when somebody made or changed it since <paramref name="read"/>; null for a new list.</returns>
    internal async Task<bool> TryPutAsync(StakeholderList list, ETag? read, CancellationToken cancellationToken)
    {
        try
        {
            await (read is { } etag
                ? lists.Value.UpdateEntityAsync(ListRow.From(list), etag, TableUpdateMode.Replace, cancellationToken)
                : lists.Value.AddEntityAsync(ListRow.From(list), cancellationToken));
            return true;
        }
        catch (RequestFailedException race) when (race.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <returns>False when it was a member already.</returns>
    internal async Task<bool> AddMemberAsync(string listId, string stakeholderId, CancellationToken cancellationToken)
    {
        try
        {
            await members.Value.AddEntityAsync(new ListMemberRow { PartitionKey = listId, RowKey = stakeholderId, Since = time.GetUtcNow() }, cancellationToken);
            return true;
        }
        catch (RequestFailedException already) when (already.Status == 409)
        {
            return false;
        }
    }
}
