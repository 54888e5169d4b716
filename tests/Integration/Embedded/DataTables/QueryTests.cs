using Azure;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>Queries and their pages. Sources: Azure Tables REST documentation, "Query Entities", "Query timeout and pagination"; the
/// token's form: package behaviour, reference 4.1.</summary>
public sealed class QueryTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_without_a_filter_gives_every_row_in_the_order_of_its_keys()
    {
        var table = await FilledAsync(["b2", "a1", "c3", "a0"]);

        var rows = await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal(["a0", "a1", "b2", "c3"], rows.Select(row => row.RowKey));
        Assert.All(rows, row => Assert.NotEqual(default, row.ETag));
        Assert.All(rows, row => Assert.NotNull(row.Timestamp));
    }

    [Fact]
    public async Task Pages_follow_one_another_until_every_row_has_come_once()
    {
        var table = await FilledAsync(Enumerable.Range(0, 25).Select(i => $"{i:D2}"));

        var pages = await table.QueryAsync<SmallRow>(maxPerPage: 10, cancellationToken: Cancel).AsPages().ToListAsync(Cancel);

        Assert.Equal([10, 10, 5], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"{i:D2}"), pages.SelectMany(page => page.Values).Select(row => row.RowKey));
        Assert.Null(pages[2].ContinuationToken);
        Assert.Equal(25, await table.QueryAsync<SmallRow>(maxPerPage: 10, cancellationToken: Cancel).CountAsync(Cancel));
    }

    [Fact]
    public async Task More_rows_than_the_service_gives_at_once_come_without_asking_for_pages()
    {
        var table = await TestTable.CreateAsync(storage);
        for (var hundred = 0; hundred < 11; hundred++)
        {
            await table.SubmitTransactionAsync(Enumerable.Range(hundred * 100, 100).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new SmallRow("p", $"{i:D4}"))), Cancel);
        }

        Assert.Equal(1100, await table.QueryAsync<SmallRow>(cancellationToken: Cancel).CountAsync(Cancel));
    }

    [Fact]
    public async Task A_later_request_goes_on_from_the_token_of_a_page_and_may_ask_for_another_size()
    {
        var table = await FilledAsync(["a", "b", "c", "d", "e"]);
        var first = await table.QueryAsync<SmallRow>(maxPerPage: 2, cancellationToken: Cancel).AsPages().FirstAsync(Cancel);

        var rest = await table.QueryAsync<SmallRow>(cancellationToken: Cancel).AsPages(first.ContinuationToken, pageSizeHint: 2).ToListAsync(Cancel);

        Assert.Equal(["a", "b"], first.Values.Select(row => row.RowKey));
        Assert.Equal([["c", "d"], ["e"]], rest.Select(page => page.Values.Select(row => row.RowKey)));
        // Both keys as the service wrote them, with one space between.
        Assert.True(first.GetRawResponse().Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition));
        Assert.True(first.GetRawResponse().Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row));
        Assert.Equal($"{partition} {row}", first.ContinuationToken);
    }

    [Fact]
    public async Task Select_gives_only_the_properties_that_are_asked_for()
    {
        var table = await FilledAsync(["a"]);

        var row = await table.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: Cancel).SingleAsync(Cancel);

        Assert.Equal("a", row.RowKey);
        Assert.False(row.ContainsKey("Name"));
    }

    [Fact]
    public async Task A_query_of_a_table_that_is_not_there_is_a_404_when_it_is_read()
    {
        var query = new TableClient(storage.ConnectionString, AzuriteFixture.UniqueName()).QueryAsync<SmallRow>(cancellationToken: Cancel);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(async () => await query.ToListAsync(Cancel));

        Assert.Equal((404, "TableNotFound"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task A_filter_that_the_service_cannot_read_is_a_400()
    {
        var table = await FilledAsync(["a"]);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(async () => await table.QueryAsync<SmallRow>("Name is good", cancellationToken: Cancel).ToListAsync(Cancel));

        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task The_last_row_of_a_prefix_is_found_by_a_range()
    {
        var table = await FilledAsync(["a", "ab", "ab1", "ac", "b"]);

        var rows = await table.QueryAsync<SmallRow>(TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"ab"} and RowKey lt {"ac"}"), cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal(["ab", "ab1"], rows.Select(row => row.RowKey));
    }

    private async Task<TableClient> FilledAsync(IEnumerable<string> rowKeys)
    {
        var table = await TestTable.CreateAsync(storage);
        await table.SubmitTransactionAsync(rowKeys.Select(key => new TableTransactionAction(TableTransactionActionType.Add, new SmallRow("p", key, key))), Cancel);
        return table;
    }
}
