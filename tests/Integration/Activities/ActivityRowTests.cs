using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class ActivityRowTests(AppFixture app)
{
    [Fact]
    public async Task A_record_and_its_first_version_stand_in_one_partition_and_say_the_same()
    {
        var record = await app.LogAsync(Drafts.Activity(await app.AwardAsync()));
        var id = (string)record["id"]!;

        var rows = await RowsAsync(id);
        var (now, then) = (rows.Single(static row => row.RowKey.StartsWith("r_", StringComparison.Ordinal)), rows.Single(static row => row.RowKey.StartsWith("v_", StringComparison.Ordinal)));

        Assert.Equal((id[..16], id[..16], $"v_{id}_000001"), (now.PartitionKey, then.PartitionKey, then.RowKey));
        Assert.Equal(Columns(now), Columns(then));
        Assert.Equal(("talk", 1, "Logged"), (now.GetString("Form"), now.GetInt32("Version"), now.GetString("Status")));
    }

    [Fact]
    public async Task A_further_award_has_a_copy_of_the_record_and_no_second_history()
    {
        var (one, other) = (await app.AwardAsync(), await app.AwardAsync());

        var rows = await RowsAsync((string)(await app.LogAsync(Drafts.Activity(one, other)))["id"]!);

        Assert.Equal(3, rows.Count);
        Assert.Equal(2, rows.Where(static row => row.RowKey.StartsWith("r_", StringComparison.Ordinal)).Select(static row => row.PartitionKey).Distinct().Count());
        Assert.Single(rows.Select(static row => row.GetString("Awards")).Distinct());
    }

    private static Dictionary<string, object?> Columns(TableEntity row) =>
        row.Where(static column => column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")).ToDictionary(static column => column.Key, static column => (object?)column.Value);

    private async Task<List<TableEntity>> RowsAsync(string activityId)
    {
        var rows = new List<TableEntity>();
        var table = new TableServiceClient(app.Stack.Storage.ConnectionString).GetTableClient("Activities");
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RecordId eq {activityId}"), cancellationToken: TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}
