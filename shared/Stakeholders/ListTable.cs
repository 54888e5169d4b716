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

    /// <summary>A page of the ids of a list's members, in order.</summary>
    public async Task<TablePage<string>> MemberPageAsync(string listId, int top, string? continuation, CancellationToken cancellationToken)
    {
        var query = members.Value.QueryAsync<ListMemberRow>(TableClient.CreateQueryFilter($"PartitionKey eq {listId}"), top, ["RowKey"], cancellationToken);
        return (await query.PageAsync(top, continuation)).Select(static row => row.RowKey);
    }

    /// <summary>Whether a stakeholder is on a list.</summary>
    public async Task<bool> IsMemberAsync(string listId, string stakeholderId, CancellationToken cancellationToken) =>
        await MemberAsync(listId, stakeholderId, cancellationToken) is not null;

    /// <summary>The lists that a stakeholder is on, with the moment since when.</summary>
    public async Task<IReadOnlyList<(StakeholderList List, DateTimeOffset Since)>> ListsOfAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        var found = new List<(StakeholderList, DateTimeOffset)>();
        // Lists are few; a member's row is found by its key.
        await foreach (var list in lists.Value.QueryAsync<ListRow>(TableClient.CreateQueryFilter($"PartitionKey eq {ListRow.Partition}"), cancellationToken: cancellationToken))
        {
            if (await MemberAsync(list.RowKey, stakeholderId, cancellationToken) is { } member)
            {
                found.Add((list.ToList(), member.Since));
            }
        }

        return found;
    }

    /// <summary>Takes every trace of a stakeholder off a list.</summary>
    internal Task ForgetMemberAsync(string listId, string stakeholderId, CancellationToken cancellationToken) =>
        members.Value.DeleteEntityAsync(listId, stakeholderId, ETag.All, cancellationToken);

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

    private async Task<ListMemberRow?> MemberAsync(string listId, string stakeholderId, CancellationToken cancellationToken)
    {
        var found = await members.Value.GetEntityIfExistsAsync<ListMemberRow>(listId, stakeholderId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
