using Azure;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>Keys in addresses. Source: Azure Tables REST documentation, "Querying tables and entities" and "Understanding the Table
/// service data model" (characters that a key may not have).</summary>
public sealed class KeyTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Keys => ["O'Brien's", "''", "a b+c&d=e", "100%25", "Grüße, 世界 🎓", "(x,y)", "a:b;c@d!$*~^|`{}[]<>\"", "..", string.Empty, "Name='x'"];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_row_is_found_changed_queried_and_deleted_under_any_key_that_is_allowed(string key)
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new SmallRow(key, key, "added"), Cancel);

        await table.UpdateEntityAsync(new SmallRow(key, key, "updated"), ETag.All, cancellationToken: Cancel);

        var read = (await table.GetEntityAsync<SmallRow>(key, key, cancellationToken: Cancel)).Value;
        Assert.Equal((key, key, "updated"), (read.PartitionKey, read.RowKey, read.Name));
        var found = await table.QueryAsync<SmallRow>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}"), cancellationToken: Cancel).SingleAsync(Cancel);
        Assert.Equal(read, found);
        Assert.Equal(204, (await table.DeleteEntityAsync(key, key, read.ETag, Cancel)).Status);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_transaction_finds_a_row_under_any_key_that_is_allowed(string key)
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new SmallRow(key, key, "added"), Cancel);

        await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateReplace, new SmallRow(key, key, "updated"), ETag.All), new(TableTransactionActionType.Add, new SmallRow(key, key + "2"))], Cancel);

        Assert.Equal("updated", (await table.GetEntityAsync<SmallRow>(key, key, cancellationToken: Cancel)).Value.Name);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\u0001b")]
    public async Task A_key_with_a_character_that_is_not_allowed_is_a_400(string key)
    {
        var table = await TestTable.CreateAsync(storage);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpsertEntityAsync(new SmallRow("p", key), cancellationToken: Cancel));

        Assert.Equal(400, refused.Status);
    }
}
