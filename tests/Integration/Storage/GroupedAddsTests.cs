using Azure.Core;
using Azure.Data.Tables;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Storage;

/// <summary>Callers that add to one partition at the same time share transactions, and nothing else.</summary>
public sealed class GroupedAddsTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_of_the_same_moment_share_transactions()
    {
        var (adds, table, requests) = await MakeAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => adds.AddAsync([Row($"a{number}"), Row($"v{number}")], Cancel)));

        Assert.Equal(100, await table.QueryAsync<TableEntity>(cancellationToken: Cancel).CountAsync(Cancel));
        // The first goes alone; the 49 that come meanwhile go ten at a time.
        Assert.Equal(6, requests.Transactions);
    }

    [Fact]
    public async Task A_caller_whose_rows_are_refused_is_told_alone_and_stores_none_of_them()
    {
        var (adds, table, _) = await MakeAsync();
        await table.AddEntityAsync(Row("v7"), Cancel);

        var tasks = Enumerable.Range(0, 30).Select(number => adds.AddAsync([Row($"a{number}"), Row($"v{number}")], Cancel)).ToArray();
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => tasks[7]);

        Assert.Equal(409, refused.Status);
        await Task.WhenAll(tasks.Where((_, number) => number != 7));
        var keys = await table.QueryAsync<TableEntity>(cancellationToken: Cancel).Select(static row => row.RowKey).ToHashSetAsync(cancellationToken: Cancel);
        Assert.Equal(59, keys.Count);
        Assert.DoesNotContain("a7", keys);
    }

    [Fact]
    public async Task Partitions_do_not_wait_for_each_other_and_are_free_again_afterwards()
    {
        var (adds, table, _) = await MakeAsync();

        await Task.WhenAll(adds.AddAsync([Row("a", "one")], Cancel), adds.AddAsync([Row("a", "two")], Cancel));
        await adds.AddAsync([Row("b", "one")], Cancel);

        Assert.Equal(3, await table.QueryAsync<TableEntity>(cancellationToken: Cancel).CountAsync(Cancel));
    }

    [Fact]
    public async Task A_transaction_says_once_for_each_caller_what_it_says_besides()
    {
        var (adds, table, _) = await MakeAsync(static partition => new TableTransactionAction(TableTransactionActionType.UpsertMerge, Row("m", partition)));

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => adds.AddAsync([Row($"a{number}")], Cancel)));

        Assert.Equal(31, await table.QueryAsync<TableEntity>(cancellationToken: Cancel).CountAsync(Cancel));
    }

    private async Task<(GroupedAdds Adds, TableClient Table, RequestCount Requests)> MakeAsync(Func<string, TableTransactionAction>? besides = null)
    {
        var requests = new RequestCount();
        var options = new TableClientOptions();
        options.AddPolicy(requests, HttpPipelinePosition.PerCall);
        var table = new TableClient(storage.ConnectionString, AzuriteFixture.UniqueName(), options);
        await table.CreateAsync(Cancel);
        return (new GroupedAdds(() => table, besides), table, requests);
    }

    private static TableEntity Row(string key, string partition = "p") => new(partition, key) { ["Title"] = "A seminar" };
}
