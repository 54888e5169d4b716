using Azure;
using Azure.Data.Tables.Models;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>Reading and deleting one row. Sources: Azure Tables REST documentation, "Query Entities", "Delete Entity"; package
/// behaviour, reference 4.1.</summary>
public sealed class RowReadAndDeleteTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_row_has_the_keys_timestamp_and_etag_that_the_service_gave()
    {
        var table = await TestTable.CreateAsync(storage);
        var added = await table.AddEntityAsync(new SmallRow("p", "r", "seminar"), Cancel);

        var response = await table.GetEntityAsync<SmallRow>("p", "r", cancellationToken: Cancel);

        Assert.Equal(new SmallRow("p", "r", "seminar") { ETag = added.Headers.ETag!.Value, Timestamp = response.Value.Timestamp }, response.Value);
        Assert.Equal(DateTimeOffset.UtcNow, response.Value.Timestamp!.Value, TimeSpan.FromMinutes(5));
        Assert.Equal(TimeSpan.Zero, response.Value.Timestamp.Value.Offset);
        Assert.Equal(200, response.GetRawResponse().Status);
    }

    [Fact]
    public async Task Reading_a_row_that_is_not_there_is_a_404_ResourceNotFound()
    {
        var table = await TestTable.CreateAsync(storage);

        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<SmallRow>("p", "r", cancellationToken: Cancel));

        Assert.Equal(404, missing.Status);
        Assert.True(missing.ErrorCode == TableErrorCode.ResourceNotFound, missing.ErrorCode);
    }

    [Fact]
    public async Task GetEntityIfExists_says_that_nothing_is_there_without_throwing()
    {
        var table = await TestTable.CreateAsync(storage);

        var nothing = await table.GetEntityIfExistsAsync<SmallRow>("p", "r", cancellationToken: Cancel);
        await table.AddEntityAsync(new SmallRow("p", "r", "seminar"), Cancel);
        var something = await table.GetEntityIfExistsAsync<SmallRow>("p", "r", cancellationToken: Cancel);

        Assert.False(nothing.HasValue);
        Assert.Equal(404, nothing.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => nothing.Value);
        Assert.True(something.HasValue);
        Assert.Equal("seminar", something.Value!.Name);
    }

    [Fact]
    public async Task Select_reads_only_the_properties_that_are_asked_for_and_still_the_etag()
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new SmallRow("p", "r", "seminar") { Number = 7 }, Cancel);

        var row = (await table.GetEntityAsync<SmallRow>("p", "r", ["RowKey", "Number"], Cancel)).Value;

        Assert.Equal(7, row.Number);
        Assert.Null(row.Name);
        Assert.Equal("r", row.RowKey);
        Assert.NotEqual(default, row.ETag);
    }

    [Fact]
    public async Task A_delete_without_a_version_deletes_whatever_is_there()
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new SmallRow("p", "r"), Cancel);

        var response = await table.DeleteEntityAsync("p", "r", cancellationToken: Cancel);

        Assert.Equal(204, response.Status);
        Assert.False((await table.GetEntityIfExistsAsync<SmallRow>("p", "r", cancellationToken: Cancel)).HasValue);
    }

    [Fact]
    public async Task Deleting_a_row_that_is_not_there_answers_404_and_does_not_throw()
    {
        var table = await TestTable.CreateAsync(storage);

        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r", cancellationToken: Cancel)).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync(new SmallRow("p", "r"), ETag.All, Cancel)).Status);
    }

    [Fact]
    public async Task A_delete_with_a_stale_version_is_a_412_and_the_row_stays()
    {
        var table = await TestTable.CreateAsync(storage);
        var added = await table.AddEntityAsync(new SmallRow("p", "r", "first"), Cancel);
        await table.UpsertEntityAsync(new SmallRow("p", "r", "second"), cancellationToken: Cancel);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", added.Headers.ETag!.Value, Cancel));

        Assert.Equal(412, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied, refused.ErrorCode);
        Assert.Equal("second", (await TestTable.StoredAsync(storage, table, "p", "r")).GetProperty("Name").GetString());
    }

    [Fact]
    public async Task A_delete_does_not_look_at_the_etag_of_the_row_itself()
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new SmallRow("p", "r"), Cancel);

        // Package behaviour: only the argument counts, and without it the delete is unconditional.
        var response = await table.DeleteEntityAsync(new SmallRow("p", "r") { ETag = new ETag("W/\"stale\"") }, cancellationToken: Cancel);

        Assert.Equal(204, response.Status);
    }
}
