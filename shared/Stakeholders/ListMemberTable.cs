using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>Reads and writes who is and was on a list; the only class that sees the table. A row and what it leaves behind change together.</summary>
public sealed class ListMemberTable(StorageClients clients, TimeProvider time)
{
    private const int MostLeaving = 50;
    private readonly Lazy<TableClient> members = new(() => clients.Tables.GetTableClient(ListMemberRow.Table));

    /// <summary>A page of the ids of a list's members, in order, with the moment that each joined.</summary>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    public async Task<TablePage<(string Id, DateTimeOffset Since)>> PageAsync(string listId, int top, string? continuation, CancellationToken cancellationToken) =>
        (await Present(listId, top, cancellationToken).PageAsync(top, continuation)).Select(static row => (row.RowKey, row.Since));

    /// <summary>The ids of a list's members, in order, with the moment that each joined.</summary>
    public async IAsyncEnumerable<(string Id, DateTimeOffset Since)> AllAsync(string listId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in Present(listId, TablePaging.MaxRows, cancellationToken))
        {
            yield return (row.RowKey, row.Since);
        }
    }

    /// <summary>When a stakeholder joined a list, or null when it is not on it.</summary>
    public async Task<DateTimeOffset?> SinceAsync(string listId, string stakeholderId, CancellationToken cancellationToken) => (await RowAsync(listId, stakeholderId, cancellationToken))?.Since;

    /// <summary>Puts a stakeholder on a list.</summary>
    /// <returns>When it joined, and whether that was now; a member stays one since it joined.</returns>
    internal async Task<(DateTimeOffset Since, bool Joined)> AddAsync(string listId, string stakeholderId, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await SinceAsync(listId, stakeholderId, cancellationToken) is { } since)
            {
                return (since, false);
            }

            var row = ListMemberRow.Of(listId, stakeholderId, time.GetUtcNow());
            if ((await members.Value.WriteAsync([row], cancellationToken)).Count == 0)
            {
                return (row.Since, true);
            }
        }
    }

    /// <summary>Puts many on a list; members stay as they are.</summary>
    internal async Task AddManyAsync(string listId, IEnumerable<string> stakeholderIds, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        IReadOnlyCollection<ListMemberRow> left = [.. stakeholderIds.Select(id => ListMemberRow.Of(listId, id, now))];
        while ((left = await members.Value.WriteAsync(left, cancellationToken)).Count > 0)
        {
            var there = await MembersOfAsync(listId, left.Select(static row => row.RowKey), cancellationToken);
            left = [.. left.Where(row => !there.Contains(row.RowKey))];
        }
    }

    /// <summary>Which of these are on the list.</summary>
    internal async Task<IReadOnlySet<string>> MembersOfAsync(string listId, IEnumerable<string> stakeholderIds, CancellationToken cancellationToken) =>
        (await members.Value.FindAsync<ListMemberRow>([.. stakeholderIds.Select(id => (listId, id))], cancellationToken)).Keys.Select(static key => key.Row).ToHashSet(StringComparer.Ordinal);

    /// <summary>Takes a stakeholder off a list; one that is not on it stays so.</summary>
    internal async Task RemoveAsync(string listId, string stakeholderId, CancellationToken cancellationToken)
    {
        while (await RowAsync(listId, stakeholderId, cancellationToken) is { } row && !await TrySubmitAsync(Leaving(row, time.GetUtcNow()), cancellationToken))
        {
            // Somebody changed the row meanwhile: look again.
        }
    }

    /// <summary>Deletes that a stakeholder is on a list, and that it ever was.</summary>
    internal async Task ForgetAsync(string listId, string stakeholderId, CancellationToken cancellationToken)
    {
        await members.Value.DeleteEntityAsync(listId, stakeholderId, ETag.All, cancellationToken);
        var (from, to) = ListLeaverRow.Of(stakeholderId);
        await foreach (var left in members.Value.QueryAsync<ListLeaverRow>(TableClient.CreateQueryFilter($"PartitionKey eq {listId} and RowKey ge {from} and RowKey lt {to}"), cancellationToken: cancellationToken))
        {
            await members.Value.DeleteEntityAsync(left.PartitionKey, left.RowKey, ETag.All, cancellationToken);
        }
    }

    /// <summary>Takes many off a list.</summary>
    internal async Task RemoveManyAsync(string listId, IEnumerable<string> stakeholderIds, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var some in stakeholderIds.Chunk(MostLeaving))
        {
            var rows = await members.Value.FindAsync<ListMemberRow>([.. some.Select(id => (listId, id))], cancellationToken);
            if (rows.Count > 0 && !await TrySubmitAsync(rows.Values.SelectMany(row => Leaving(row, now)), cancellationToken))
            {
                foreach (var id in some)
                {
                    await RemoveAsync(listId, id, cancellationToken);
                }
            }
        }
    }

    /// <summary>Puts one id in the place of another, where that is on the list.</summary>
    internal async Task MoveAsync(string listId, string from, string to, CancellationToken cancellationToken)
    {
        while (await RowAsync(listId, from, cancellationToken) is { } row)
        {
            var now = time.GetUtcNow();
            IEnumerable<TableTransactionAction> joining = await RowAsync(listId, to, cancellationToken) is null ? [new(TableTransactionActionType.Add, ListMemberRow.Of(listId, to, now))] : [];
            if (await TrySubmitAsync([.. Leaving(row, now), .. joining], cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Those who were on a list for a time and left.</summary>
    internal async IAsyncEnumerable<ListLeaverRow> LeaversAsync(string listId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var range = TableClient.CreateQueryFilter($"PartitionKey eq {listId} and RowKey ge {ListLeaverRow.Prefix} and RowKey lt {ListLeaverRow.AfterLeavers}");
        await foreach (var row in members.Value.QueryAsync<ListLeaverRow>(range, TablePaging.MaxRows, cancellationToken: cancellationToken))
        {
            yield return row;
        }
    }

    /// <summary>Notes that the members were read for a brief.</summary>
    internal Task UseAsync(string listId, CancellationToken cancellationToken) => members.Value.UpsertEntityAsync(ListUseRow.Of(listId, time.GetUtcNow()), TableUpdateMode.Replace, cancellationToken);

    /// <summary>When the members were last read for a brief, or null.</summary>
    internal async Task<DateTimeOffset?> LastUseAsync(string listId, CancellationToken cancellationToken)
    {
        var range = TableClient.CreateQueryFilter($"PartitionKey eq {listId} and RowKey ge {ListUseRow.Prefix} and RowKey lt {ListUseRow.AfterUses}");
        return (await members.Value.QueryAsync<ListUseRow>(range, 1, cancellationToken: cancellationToken).PageAsync(1, null)).Items is [var last, ..] ? last.At : null;
    }

    private static TableTransactionAction[] Leaving(ListMemberRow row, DateTimeOffset now) =>
        [new(TableTransactionActionType.Delete, row, row.ETag), new(TableTransactionActionType.Add, ListLeaverRow.Of(row, now))];

    private AsyncPageable<ListMemberRow> Present(string listId, int top, CancellationToken cancellationToken) =>
        members.Value.QueryAsync<ListMemberRow>(
            TableClient.CreateQueryFilter($"PartitionKey eq {listId} and RowKey lt {ListMemberRow.AfterMembers}"), top, ["PartitionKey", "RowKey", "Since"], cancellationToken);

    private async Task<ListMemberRow?> RowAsync(string listId, string stakeholderId, CancellationToken cancellationToken)
    {
        var found = await members.Value.GetEntityIfExistsAsync<ListMemberRow>(listId, stakeholderId, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await members.Value.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException race) when (race.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
