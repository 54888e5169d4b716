using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>Making, removing and listing tables. Sources: Azure Tables REST documentation, "Create Table", "Delete Table", "Query
/// Tables"; package behaviour, reference 4.1 and azure-sdk-for-net issues 27821 and 38522.</summary>
public sealed class TableListTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Creating_a_table_that_is_there_is_a_409_and_creating_it_if_it_is_not_is_not()
    {
        var account = new TableServiceClient(storage.ConnectionString);
        var name = AzuriteFixture.UniqueName();

        var created = await account.CreateTableAsync(name, Cancel);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => account.CreateTableAsync(name, Cancel));
        var again = await account.CreateTableIfNotExistsAsync(name, Cancel);
        var andAgain = await account.GetTableClient(name).CreateIfNotExistsAsync(Cancel);

        Assert.Equal((name, 204), (created.Value.Name, created.GetRawResponse().Status));
        Assert.Equal(409, refused.Status);
        Assert.True(refused.ErrorCode == TableErrorCode.TableAlreadyExists, refused.ErrorCode);
        Assert.Equal((name, 409), (again.Value.Name, again.GetRawResponse().Status));
        Assert.Equal((name, 409), (andAgain.Value.Name, andAgain.GetRawResponse().Status));
    }

    [Fact]
    public async Task CreateIfNotExists_creates_what_is_not_there()
    {
        var table = new TableClient(storage.ConnectionString, AzuriteFixture.UniqueName());

        var created = await table.CreateIfNotExistsAsync(Cancel);

        Assert.Equal(204, created.GetRawResponse().Status);
        Assert.Empty(await table.QueryAsync<SmallRow>(cancellationToken: Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Deleting_a_table_removes_it_and_deleting_it_again_answers_404_without_throwing()
    {
        var table = await TestTable.CreateAsync(storage);

        Assert.Equal(204, (await table.DeleteAsync(Cancel)).Status);
        Assert.Equal(404, (await table.DeleteAsync(Cancel)).Status);
        Assert.Equal(404, (await new TableServiceClient(storage.ConnectionString).DeleteTableAsync(table.Name, Cancel)).Status);
        await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new SmallRow("p", "r"), Cancel));
    }

    [Fact]
    public async Task Tables_are_found_by_name_in_each_form_of_filter()
    {
        var account = new TableServiceClient(storage.ConnectionString);
        var name = AzuriteFixture.UniqueName();
        await account.CreateTableAsync(name, Cancel);

        // Without the type, C# would take the overload of a string, and the name would stand there without quotes.
        FormattableString filter = $"TableName eq {name}";
        Assert.Equal(name, (await account.QueryAsync(filter, cancellationToken: Cancel).SingleAsync(Cancel)).Name);
        Assert.Equal(name, (await account.QueryAsync(table => table.Name == name, cancellationToken: Cancel).SingleAsync(Cancel)).Name);
        Assert.Equal(name, (await account.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName eq {name}"), cancellationToken: Cancel).SingleAsync(Cancel)).Name);
        Assert.Contains(name, await account.QueryAsync(cancellationToken: Cancel).Select(table => table.Name).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_list_of_tables_goes_on_over_its_pages()
    {
        var account = new TableServiceClient(storage.ConnectionString);
        var prefix = AzuriteFixture.UniqueName();
        foreach (var suffix in (string[])["a", "b", "c"])
        {
            await account.CreateTableAsync(prefix + suffix, Cancel);
        }

        var pages = await account.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName ge {prefix} and TableName lt {prefix + "d"}"), maxPerPage: 2, cancellationToken: Cancel).AsPages().ToListAsync(Cancel);

        Assert.Equal([prefix + "a", prefix + "b", prefix + "c"], pages.SelectMany(page => page.Values).Select(table => table.Name));
        Assert.Equal(2, pages.Count);
    }
}
