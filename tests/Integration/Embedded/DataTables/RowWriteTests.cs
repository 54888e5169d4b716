using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>Adding, updating, upserting. Sources: Azure Tables REST documentation, "Insert Entity", "Update Entity", "Insert Or Merge
/// Entity"; what the client makes of it: package behaviour, reference 4.1.</summary>
public sealed class RowWriteTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_added_row_is_stored_and_its_etag_is_in_the_response_only()
    {
        var table = await TestTable.CreateAsync(storage);
        var row = new SmallRow("p", "r", "seminar");

        var response = await table.AddEntityAsync(row, Cancel);

        var stored = await TestTable.StoredAsync(storage, table, "p", "r");
        Assert.Equal(204, response.Status);
        Assert.Equal("seminar", stored.GetProperty("Name").GetString());
        Assert.Equal(stored.GetProperty("odata.etag").GetString(), response.Headers.ETag.ToString());
        Assert.Equal(default, row.ETag);
        Assert.Null(row.Timestamp);
    }

    [Fact]
    public async Task Adding_a_row_that_is_there_is_a_409_and_leaves_it_as_it_was()
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new SmallRow("p", "r", "first"), Cancel);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new SmallRow("p", "r", "second"), Cancel));

        Assert.Equal(409, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.EntityAlreadyExists, refused.ErrorCode);
        Assert.Equal("first", (await TestTable.StoredAsync(storage, table, "p", "r")).GetProperty("Name").GetString());
    }

    [Fact]
    public async Task Adding_to_a_table_that_is_not_there_is_a_404_TableNotFound()
    {
        var table = new TableClient(storage.ConnectionString, AzuriteFixture.UniqueName());

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new SmallRow("p", "r"), Cancel));

        Assert.Equal(404, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.TableNotFound, refused.ErrorCode);
    }

    [Fact]
    public async Task An_update_without_a_version_is_refused_before_it_is_sent()
    {
        var table = await TestTable.CreateAsync(storage);

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new SmallRow("p", "r"), default, cancellationToken: Cancel));
    }

    [Fact]
    public async Task An_update_with_a_stale_version_is_a_412_and_changes_nothing()
    {
        var table = await TestTable.CreateAsync(storage);
        var first = await table.AddEntityAsync(new SmallRow("p", "r", "first"), Cancel);
        await table.UpdateEntityAsync(new SmallRow("p", "r", "second"), ETag.All, cancellationToken: Cancel);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new SmallRow("p", "r", "third"), first.Headers.ETag!.Value, cancellationToken: Cancel));

        Assert.Equal(412, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied, refused.ErrorCode);
        Assert.Equal("second", (await TestTable.StoredAsync(storage, table, "p", "r")).GetProperty("Name").GetString());
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_with_the_version_that_a_write_answered_goes_through(TableUpdateMode mode)
    {
        var table = await TestTable.CreateAsync(storage);
        var added = await table.AddEntityAsync(new SmallRow("p", "r", "first"), Cancel);

        var updated = await table.UpdateEntityAsync(new SmallRow("p", "r", "second"), added.Headers.ETag!.Value, mode, Cancel);
        await table.UpdateEntityAsync(new SmallRow("p", "r", "third"), updated.Headers.ETag!.Value, mode, Cancel);

        Assert.Equal("third", (await TestTable.StoredAsync(storage, table, "p", "r")).GetProperty("Name").GetString());
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_of_a_row_that_is_not_there_is_a_404_even_unconditionally(TableUpdateMode mode)
    {
        var table = await TestTable.CreateAsync(storage);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new SmallRow("p", "r"), ETag.All, mode, Cancel));

        Assert.Equal(404, refused.Status);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task A_null_property_is_kept_by_merge_and_removed_by_replace(TableUpdateMode mode, bool kept)
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new SmallRow("p", "r", "seminar") { Number = 7 }, Cancel);

        await table.UpdateEntityAsync(new SmallRow("p", "r") { Number = 8 }, ETag.All, mode, Cancel);

        var stored = await TestTable.StoredAsync(storage, table, "p", "r");
        Assert.Equal(kept, stored.TryGetProperty("Name", out _));
        Assert.Equal(8, stored.GetProperty("Number").GetInt32());
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_upsert_writes_whether_the_row_is_there_or_not_and_asks_for_no_version(TableUpdateMode mode)
    {
        var table = await TestTable.CreateAsync(storage);

        var inserted = await table.UpsertEntityAsync(new SmallRow("p", "r", "first"), mode, Cancel);
        var updated = await table.UpsertEntityAsync(new SmallRow("p", "r", "second") { ETag = new ETag("W/\"stale\"") }, mode, Cancel);

        Assert.Equal("second", (await TestTable.StoredAsync(storage, table, "p", "r")).GetProperty("Name").GetString());
        Assert.NotEqual(inserted.Headers.ETag, updated.Headers.ETag);
    }

    [Fact]
    public async Task A_row_without_keys_is_refused_before_it_is_sent()
    {
        var table = await TestTable.CreateAsync(storage);

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity { ["Name"] = "x" }, Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.UpsertEntityAsync(new TableEntity("p", null!), cancellationToken: Cancel));
    }

    [Fact]
    public async Task Writes_of_many_rows_at_once_do_not_mix_their_bodies()
    {
        var table = await TestTable.CreateAsync(storage);

        await Parallel.ForAsync(0, 64, Cancel, async (i, cancel) => await table.AddEntityAsync(new SmallRow("p", $"{i:D2}", new string((char)('a' + (i % 26)), 200 + i)) { Number = i }, cancel));

        var count = 0;
        await foreach (var row in table.QueryAsync<SmallRow>(cancellationToken: Cancel))
        {
            Assert.Equal(new string((char)('a' + (count % 26)), 200 + count), row.Name);
            Assert.Equal(count++, row.Number);
        }

        Assert.Equal(64, count);
    }
}
