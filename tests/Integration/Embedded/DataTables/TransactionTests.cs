using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>Several writes of one partition. Sources: Azure Tables REST documentation, "Performing entity group transactions"; package
/// behaviour, reference 4.1.</summary>
public sealed class TransactionTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_action_is_done_and_answered_with_its_status_and_etag()
    {
        var table = await TestTable.CreateAsync(storage);
        var etags = new Dictionary<string, ETag>();
        foreach (var key in (string[])["merge", "replace", "delete", "upsertmerge", "upsertreplace"])
        {
            etags[key] = (await table.AddEntityAsync(new SmallRow("p", key, "old") { Number = 1 }, Cancel)).Headers.ETag!.Value;
        }

        var response = await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new SmallRow("p", "add", "new")),
                new(TableTransactionActionType.UpdateMerge, new SmallRow("p", "merge", "new"), etags["merge"]),
                new(TableTransactionActionType.UpdateReplace, new SmallRow("p", "replace", "new"), etags["replace"]),
                new(TableTransactionActionType.Delete, new SmallRow("p", "delete"), etags["delete"]),
                new(TableTransactionActionType.UpsertMerge, new SmallRow("p", "upsertmerge", "new")),
                new(TableTransactionActionType.UpsertReplace, new SmallRow("p", "upsertreplace", "new")),
            ],
            Cancel);

        Assert.Equal(202, response.GetRawResponse().Status);
        Assert.Equal([204, 204, 204, 204, 204, 204], response.Value.Select(answer => answer.Status));
        var rows = await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToDictionaryAsync(row => row.RowKey, cancellationToken: Cancel);
        Assert.Equal(["add", "merge", "replace", "upsertmerge", "upsertreplace"], rows.Keys.Order());
        Assert.All(rows.Values, row => Assert.Equal("new", row.Name));
        Assert.Equal((null, 1, null, 1, null), (rows["add"].Number, rows["merge"].Number, rows["replace"].Number, rows["upsertmerge"].Number, rows["upsertreplace"].Number));
        Assert.Equal([rows["add"].ETag, rows["merge"].ETag, rows["replace"].ETag], response.Value.Take(3).Select(answer => answer.Headers.ETag!.Value));
        Assert.Equal([rows["upsertmerge"].ETag, rows["upsertreplace"].ETag], response.Value.Skip(4).Select(answer => answer.Headers.ETag!.Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task One_refused_action_stores_nothing_of_all_and_is_named_by_its_index(int position)
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new SmallRow("p", "there", "old"), Cancel);
        var actions = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.Add, new SmallRow("p", "a")),
            new(TableTransactionActionType.UpsertReplace, new SmallRow("p", "b")),
            new(TableTransactionActionType.Add, new SmallRow("p", "c")),
        };
        actions.Insert(position, new(TableTransactionActionType.Add, new SmallRow("p", "there", "new")));

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions, Cancel));

        Assert.Equal(position, failed.FailedTransactionActionIndex);
        Assert.Equal(409, failed.Status);
        Assert.True(failed.ErrorCode == TableErrorCode.EntityAlreadyExists, failed.ErrorCode);
        Assert.Equal("old", (await table.QueryAsync<SmallRow>(cancellationToken: Cancel).SingleAsync(Cancel)).Name);
    }

    [Theory]
    [InlineData(TableTransactionActionType.UpdateMerge)]
    [InlineData(TableTransactionActionType.UpdateReplace)]
    [InlineData(TableTransactionActionType.Delete)]
    public async Task A_stale_version_in_a_transaction_is_a_412_and_stores_nothing(TableTransactionActionType type)
    {
        var table = await TestTable.CreateAsync(storage);
        var stale = (await table.AddEntityAsync(new SmallRow("p", "r", "first"), Cancel)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new SmallRow("p", "r", "second"), cancellationToken: Cancel);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new SmallRow("p", "other")), new(type, new SmallRow("p", "r", "third"), stale)], Cancel));

        Assert.Equal(412, failed.Status);
        Assert.Equal(1, failed.FailedTransactionActionIndex);
        Assert.True(failed.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied, failed.ErrorCode);
        Assert.Equal("second", (await table.QueryAsync<SmallRow>(cancellationToken: Cancel).SingleAsync(Cancel)).Name);
    }

    [Theory]
    [InlineData(TableTransactionActionType.UpdateMerge)]
    [InlineData(TableTransactionActionType.UpdateReplace)]
    public async Task An_update_without_an_etag_sends_no_condition_and_so_acts_as_an_upsert(TableTransactionActionType type)
    {
        var table = await TestTable.CreateAsync(storage);

        await table.SubmitTransactionAsync([new(type, new SmallRow("p", "r", "new") { ETag = new ETag("W/\"stale\"") })], Cancel);

        Assert.Equal("new", (await TestTable.StoredAsync(storage, table, "p", "r")).GetProperty("Name").GetString());
    }

    [Fact]
    public async Task A_delete_without_an_etag_is_unconditional_and_a_missing_row_fails_the_transaction()
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new SmallRow("p", "r"), Cancel);

        await table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new SmallRow("p", "r") { ETag = new ETag("W/\"stale\"") })], Cancel);
        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new SmallRow("p", "r"))], Cancel));

        Assert.Equal(404, failed.Status);
        Assert.Empty(await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task An_empty_transaction_is_an_InvalidOperationException()
    {
        var table = await TestTable.CreateAsync(storage);

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([], Cancel));
    }

    [Fact]
    public async Task A_transaction_of_a_hundred_rows_is_stored_whole()
    {
        var table = await TestTable.CreateAsync(storage);

        var response = await table.SubmitTransactionAsync(
            Enumerable.Range(0, 100).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new SmallRow("p", $"{i:D3}", "{ } \r\n -- HTTP/1.1 500 世界"))), Cancel);

        var rows = await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToListAsync(Cancel);
        Assert.Equal(100, response.Value.Count);
        Assert.Equal(100, rows.Count);
        Assert.All(rows, row => Assert.Equal("{ } \r\n -- HTTP/1.1 500 世界", row.Name));
    }

    [Fact]
    public async Task More_than_a_hundred_actions_are_refused()
    {
        var table = await TestTable.CreateAsync(storage);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            Enumerable.Range(0, 101).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new SmallRow("p", $"{i:D3}"))), Cancel));

        Assert.Equal(400, failed.Status);
        Assert.True(failed.ErrorCode == TableErrorCode.InvalidInput, failed.ErrorCode);
        Assert.Empty(await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Two_partitions_in_one_transaction_are_refused()
    {
        var table = await TestTable.CreateAsync(storage);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new SmallRow("p", "r")), new(TableTransactionActionType.Add, new SmallRow("q", "r"))], Cancel));

        Assert.Equal(400, failed.Status);
        Assert.Equal(1, failed.FailedTransactionActionIndex);
        Assert.True(failed.ErrorCode == TableErrorCode.CommandsInBatchActOnDifferentPartitions, failed.ErrorCode);
        Assert.Empty(await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_same_row_twice_in_one_transaction_is_refused()
    {
        var table = await TestTable.CreateAsync(storage);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertMerge, new SmallRow("p", "r")), new(TableTransactionActionType.UpsertMerge, new SmallRow("p", "r"))], Cancel));

        Assert.Equal(400, failed.Status);
        Assert.Equal(1, failed.FailedTransactionActionIndex);
        Assert.True(failed.ErrorCode == TableErrorCode.InvalidDuplicateRow, failed.ErrorCode);
        Assert.Empty(await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_transaction_in_a_table_that_is_not_there_is_a_404()
    {
        var table = new TableClient(storage.ConnectionString, AzuriteFixture.UniqueName());

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new SmallRow("p", "r"))], Cancel));

        Assert.Equal(404, failed.Status);
        Assert.True(failed.ErrorCode == TableErrorCode.TableNotFound, failed.ErrorCode);
    }
}
