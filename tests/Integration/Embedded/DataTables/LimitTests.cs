using Azure;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>Limits that a product runs into. Source: Azure Tables REST documentation, "Understanding the Table service data model" and
/// "Query timeout and pagination".</summary>
public sealed class LimitTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_of_64_KiB_is_stored_and_a_longer_one_is_a_400()
    {
        var table = await TestTable.CreateAsync(storage);
        var most = new string('ü', 32 * 1024);

        await table.AddEntityAsync(new SmallRow("p", "most", most), Cancel);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new SmallRow("p", "more", most + "ü"), Cancel));

        Assert.Equal(most, (await table.GetEntityAsync<SmallRow>("p", "most", cancellationToken: Cancel)).Value.Name);
        Assert.Equal((400, "PropertyValueTooLarge"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Bytes_of_64_KiB_are_stored_and_more_are_a_400()
    {
        var table = await TestTable.CreateAsync(storage);

        await table.AddEntityAsync(new TableEntity("p", "most") { ["Bytes"] = new byte[64 * 1024] }, Cancel);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "more") { ["Bytes"] = new byte[(64 * 1024) + 1] }, Cancel));

        Assert.Equal((400, "PropertyValueTooLarge"), (refused.Status, refused.ErrorCode));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_page_of_no_rows_or_of_more_than_a_thousand_is_a_400(int rows)
    {
        var table = await TestTable.CreateAsync(storage);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(async () => await table.QueryAsync<SmallRow>(maxPerPage: rows, cancellationToken: Cancel).ToListAsync(Cancel));

        Assert.Equal((400, "InvalidInput"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task A_call_that_is_given_up_stores_nothing_and_the_client_goes_on()
    {
        var table = await TestTable.CreateAsync(storage);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.AddEntityAsync(new SmallRow("p", "r"), new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToListAsync(new CancellationToken(canceled: true)));

        Assert.Empty(await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToListAsync(Cancel));
    }
}
