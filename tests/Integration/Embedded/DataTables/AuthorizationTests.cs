using Azure;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>The ways to be let in. Sources: storage REST documentation, "Authorize with Shared Key", "Create an account SAS"; the
/// constructors: reference 4.1.</summary>
public sealed class AuthorizationTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Uri Account => storage.Azurite.TableEndpoint;

    [Fact]
    public async Task Every_constructor_reaches_the_same_table()
    {
        var made = await TestTable.CreateAsync(storage);
        var key = new TableSharedKeyCredential(AzuriteProcess.AccountName, AzuriteProcess.AccountKey);
        var signature = TestTable.Signature();
        TableClient[] clients =
        [
            new(storage.ConnectionString, made.Name),
            new(Account, made.Name, key),
            new(new Uri($"{Account}/{made.Name}"), new AzureSasCredential(signature)),
            new(new Uri($"{Account}/{made.Name}"), new AzureSasCredential("?" + signature)),
            new(new Uri($"{Account}/{made.Name}?{signature}")),
            new($"TableEndpoint={Account};SharedAccessSignature={signature}", made.Name),
            new TableServiceClient(storage.ConnectionString).GetTableClient(made.Name),
            new TableServiceClient(Account, key).GetTableClient(made.Name),
            new TableServiceClient(Account, new AzureSasCredential(signature)).GetTableClient(made.Name),
            new TableServiceClient(new Uri($"{Account}?{signature}")).GetTableClient(made.Name),
        ];

        for (var i = 0; i < clients.Length; i++)
        {
            await clients[i].AddEntityAsync(new SmallRow("p", $"{i:D2}"), Cancel);
            await clients[i].SubmitTransactionAsync([new(TableTransactionActionType.Add, new SmallRow("t", $"{i:D2}"))], Cancel);
            Assert.Equal(2 * (i + 1), await clients[i].QueryAsync<SmallRow>(maxPerPage: 3, cancellationToken: Cancel).CountAsync(Cancel));
            Assert.Equal((made.Uri, made.Name, AzuriteProcess.AccountName), (clients[i].Uri, clients[i].Name, clients[i].AccountName));
        }
    }

    [Fact]
    public async Task A_wrong_key_is_a_403_and_the_right_one_given_later_lets_in()
    {
        var made = await TestTable.CreateAsync(storage);
        var credential = new TableSharedKeyCredential(AzuriteProcess.AccountName, Convert.ToBase64String(new byte[64]));
        var table = new TableClient(Account, made.Name, credential);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new SmallRow("p", "r"), Cancel));
        credential.SetAccountKey(AzuriteProcess.AccountKey);
        await table.AddEntityAsync(new SmallRow("p", "r"), Cancel);

        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task A_signature_that_may_only_read_cannot_write_until_it_is_exchanged()
    {
        var made = await TestTable.CreateAsync(storage);
        var credential = new AzureSasCredential(TestTable.Signature("r"));
        var table = new TableClient(made.Uri, credential);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new SmallRow("p", "r"), Cancel));
        credential.Update(TestTable.Signature());
        await table.AddEntityAsync(new SmallRow("p", "r"), Cancel);

        Assert.Equal((403, "AuthorizationPermissionMismatch"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task A_signature_that_has_expired_lets_nobody_in()
    {
        var made = await TestTable.CreateAsync(storage);
        var table = new TableClient(made.Uri, new AzureSasCredential(TestTable.Signature(years: -1)));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync<SmallRow>("p", "r", cancellationToken: Cancel));

        Assert.Equal(403, refused.Status);
    }
}
