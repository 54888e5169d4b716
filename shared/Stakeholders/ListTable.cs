using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Reads and writes lists, and takes a stakeholder off all of them or changes its id on all of them.</summary>
public sealed class ListTable(StorageClients clients, ListMemberTable members)
{
    private readonly Lazy<TableClient> lists = new(() => clients.Tables.GetTableClient(ListRow.Table));

    /// <summary>A list, or null.</summary>
    public async Task<StakeholderList?> GetAsync(string listId, CancellationToken cancellationToken) => (await RowAsync(listId, cancellationToken))?.ToList();

    /// <summary>A page of all lists, in order of id.</summary>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    public async Task<TablePage<StakeholderList>> PageAsync(int top, string? continuation, CancellationToken cancellationToken)
    {
        var query = lists.Value.QueryAsync<ListRow>(TableClient.CreateQueryFilter($"PartitionKey eq {ListRow.Partition}"), top, cancellationToken: cancellationToken);
        return (await query.PageAsync(top, continuation)).Select(static row => row.ToList());
    }

    /// <summary>The ids of all lists, in order; there are hundreds at most.</summary>
    public async IAsyncEnumerable<string> IdsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = lists.Value.QueryAsync<ListRow>(TableClient.CreateQueryFilter($"PartitionKey eq {ListRow.Partition}"), TablePaging.MaxRows, ["RowKey"], cancellationToken);
        await foreach (var row in query)
        {
            yield return row.RowKey;
        }
    }

    /// <summary>Takes a stakeholder off every list; the lists remember that somebody was on them, by id.</summary>
    public async Task RemoveMemberAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        await foreach (var list in IdsAsync(cancellationToken))
        {
            await members.RemoveAsync(list, stakeholderId, cancellationToken);
        }
    }

    /// <summary>Puts one id in the place of another on every list.</summary>
    internal async Task MoveMemberAsync(string from, string to, CancellationToken cancellationToken)
    {
        await foreach (var list in IdsAsync(cancellationToken))
        {
            await members.MoveAsync(list, from, to, cancellationToken);
        }
    }

    /// <summary>Whether a stakeholder is on a list.</summary>
    public async Task<bool> IsMemberAsync(string listId, string stakeholderId, CancellationToken cancellationToken) =>
        await members.SinceAsync(listId, stakeholderId, cancellationToken) is not null;

    /// <summary>The lists that a stakeholder is on, with the moment since when.</summary>
    public async Task<IReadOnlyList<(StakeholderList List, DateTimeOffset Since)>> ListsOfAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        var found = new List<(StakeholderList, DateTimeOffset)>();
        // Lists are few; a member's row is found by its key.
        await foreach (var list in lists.Value.QueryAsync<ListRow>(TableClient.CreateQueryFilter($"PartitionKey eq {ListRow.Partition}"), cancellationToken: cancellationToken))
        {
            if (await members.SinceAsync(list.RowKey, stakeholderId, cancellationToken) is { } since)
            {
                found.Add((list.ToList(), since));
            }
        }

        return found;
    }

    /// <summary>Takes every trace of a stakeholder off all lists, those that it left long ago too.</summary>
    internal async Task ForgetMemberAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        await foreach (var list in IdsAsync(cancellationToken))
        {
            await members.ForgetAsync(list, stakeholderId, cancellationToken);
        }
    }

    internal async Task<ListRow?> RowAsync(string listId, CancellationToken cancellationToken)
    {
        var found = await lists.Value.GetEntityIfExistsAsync<ListRow>(ListRow.Partition, listId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <returns>False when somebody made or changed it since <paramref name="read"/>; null for a new list.</returns>
    internal Task<bool> TryPutAsync(StakeholderList list, ETag? read, CancellationToken cancellationToken) => lists.Value.TryPutAsync(ListRow.From(list), read, cancellationToken);
}
