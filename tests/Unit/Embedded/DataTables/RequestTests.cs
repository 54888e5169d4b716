using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace ImpactTracker.Tests.Unit.Embedded.DataTables;

/// <summary>What is sent, and how often. Sources: Azure Tables REST documentation; storage REST documentation, "Authorize with Shared
/// Key" and "Authorize with Microsoft Entra ID"; Azure.Core's retry policy.</summary>
public sealed class RequestTests
{
    private static readonly Uri Account = new("https://impact.table.core.windows.net");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_add_is_sent_with_its_headers_and_body_as_documented()
    {
        var transport = new CannedTransport(_ => new CannedResponse(204));

        await Client(transport).AddEntityAsync(new TableEntity("p", "r") { ["Name"] = "Grüße", ["Big"] = 5L }, Cancel);

        var sent = Assert.Single(transport.Sent);
        Assert.Equal(("POST", "https://impact.table.core.windows.net/Activities"), (sent.Method, sent.Uri.AbsoluteUri));
        Assert.Equal("""{"PartitionKey":"p","RowKey":"r","Name":"Gr\u00FC\u00DFe","Big@odata.type":"Edm.Int64","Big":"5"}""", sent.Body);
        Assert.Equal("application/json", sent.Headers["Content-Type"]);
        Assert.Equal("application/json;odata=minimalmetadata", sent.Headers["Accept"]);
        Assert.Equal("return-no-content", sent.Headers["Prefer"]);
        Assert.Equal("3.0", sent.Headers["DataServiceVersion"]);
        Assert.Equal("2020-12-06", sent.Headers["x-ms-version"]);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_and_a_try_is_signed_anew()
    {
        var transport = new CannedTransport(attempt => new CannedResponse(attempt < 3 ? 503 : 204));

        var response = await Client(transport).UpsertEntityAsync(new TableEntity("p", "r"), cancellationToken: Cancel);

        Assert.Equal(204, response.Status);
        Assert.Equal(3, transport.Sent.Count);
        Assert.All(transport.Sent, sent => Assert.Equal(transport.Sent[0].Body, sent.Body));
        Assert.All(transport.Sent, sent => Assert.StartsWith("SharedKeyLite impact:", sent.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_add_that_is_tried_again_may_be_refused_for_its_own_row()
    {
        // As in the package: the first try stored the row and its answer was lost, so the second finds it there. Nothing is added
        // twice, but a 409 after a retry does not tell whose row it is; the caller has to read it and see.
        var transport = new CannedTransport(attempt => attempt == 1
            ? new CannedResponse(503)
            : new CannedResponse(409, """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"The specified entity already exists."}}}"""));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Client(transport).AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal((409, "EntityAlreadyExists", 2), (refused.Status, refused.ErrorCode, transport.Sent.Count));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(412)]
    public async Task A_refusal_is_not_asked_again(int status)
    {
        var transport = new CannedTransport(_ => new CannedResponse(status));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Client(transport).UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, cancellationToken: Cancel));

        Assert.Equal((status, 1), (refused.Status, transport.Sent.Count));
    }

    [Fact]
    public async Task A_failure_without_the_services_json_still_has_its_status()
    {
        var transport = new CannedTransport(_ => new CannedResponse(400, "<html>Bad gateway</html>", ("x-ms-error-code", "InvalidInput")));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Client(transport).AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal((400, "InvalidInput"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task A_signature_is_made_over_date_and_resource_as_documented()
    {
        var transport = new CannedTransport(_ => new CannedResponse(204));
        var key = new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String("0123456789"u8));
        var table = new TableClient(new Uri("http://127.0.0.1:10002/devstoreaccount1"), "Activities", key, Options(transport));

        await table.DeleteEntityAsync("p", "O'B", cancellationToken: Cancel);

        var sent = Assert.Single(transport.Sent);
        Assert.Equal("/devstoreaccount1/Activities(PartitionKey='p',RowKey='O%27%27B')", sent.Uri.AbsolutePath);
        // Where the account is in the path, the resource names it twice.
        var toSign = $"{sent.Headers["x-ms-date"]}\n/devstoreaccount1{sent.Uri.AbsolutePath}";
        var hash = System.Security.Cryptography.HMACSHA256.HashData("0123456789"u8, System.Text.Encoding.UTF8.GetBytes(toSign));
        Assert.Equal($"SharedKeyLite devstoreaccount1:{Convert.ToBase64String(hash)}", sent.Headers["Authorization"]);
        Assert.Equal("*", sent.Headers["If-Match"]);
    }

    [Fact]
    public async Task A_token_is_asked_for_the_storage_audience_and_sent_as_bearer()
    {
        var transport = new CannedTransport(_ => new CannedResponse(204));
        var credential = new FixedToken();
        var options = Options(transport);

        await new TableClient(Account, "Activities", credential, options).AddEntityAsync(new TableEntity("p", "r"), Cancel);
        options.Audience = TableAudience.AzureChina;
        await new TableServiceClient(Account, credential, options).GetTableClient("Activities").AddEntityAsync(new TableEntity("p", "r"), Cancel);

        Assert.All(transport.Sent, sent => Assert.Equal("Bearer the-token", sent.Headers["Authorization"]));
        Assert.Equal(["https://storage.azure.com/.default", "https://storage.azure.cn/.default"], credential.Scopes);
    }

    [Fact]
    public void A_token_is_not_sent_in_the_clear() =>
        Assert.Throws<ArgumentException>(() => new TableClient(new Uri("http://impact.table.core.windows.net"), "Activities", new FixedToken()));

    [Fact]
    public async Task A_shared_access_signature_is_in_the_query_once_however_often_it_is_tried()
    {
        var transport = new CannedTransport(attempt => attempt == 1 ? new CannedResponse(503) : new CannedResponse(200, """{"value":[]}"""));
        var table = new TableClient(new Uri(Account, "Activities"), new AzureSasCredential("?sv=2019-02-02&sig=a%2Bb"), Options(transport));

        await table.QueryAsync<TableEntity>("Name eq 'x'", cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.All(transport.Sent, sent => Assert.Equal("?$filter=Name%20eq%20%27x%27&sv=2019-02-02&sig=a%2Bb", sent.Uri.Query));
        Assert.Equal(2, transport.Sent.Count);
        Assert.Equal("https://impact.table.core.windows.net/Activities", table.Uri.AbsoluteUri);
    }

    [Fact]
    public async Task An_empty_page_with_a_continuation_goes_on()
    {
        // Azure answers so when a query crosses partitions or runs out of its five seconds.
        var transport = new CannedTransport(attempt => attempt == 1
            ? new CannedResponse(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!4!cA--"), ("x-ms-continuation-NextRowKey", "1!4!cg--"))
            : new CannedResponse(200, """{"odata.metadata":"x","value":[{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Timestamp":"2026-03-01T12:00:00Z"}]}"""));

        var row = await Client(transport).QueryAsync<TableEntity>(maxPerPage: 5, select: ["PartitionKey", "RowKey"], cancellationToken: Cancel).SingleAsync(Cancel);

        Assert.Equal(("p", "r", "W/\"1\""), (row.PartitionKey, row.RowKey, row.ETag.ToString()));
        Assert.Equal("?$top=5&$select=PartitionKey%2CRowKey&NextPartitionKey=1%214%21cA--&NextRowKey=1%214%21cg--", transport.Sent[1].Uri.Query);
    }

    [Fact]
    public async Task A_page_whose_connection_breaks_in_the_middle_is_asked_for_again()
    {
        const string Page = """{"value":[{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Timestamp":"2026-03-01T12:00:00Z"}]}""";
        var transport = new CannedTransport(attempt => attempt == 1 ? new CannedResponse(200) { ContentStream = new BreakingStream(Page[..40]) } : new CannedResponse(200, Page));

        var row = await Client(transport).QueryAsync<TableEntity>(cancellationToken: Cancel).SingleAsync(Cancel);

        Assert.Equal("r", row.RowKey);
        Assert.Equal(2, transport.Sent.Count);
    }

    [Fact]
    public async Task A_page_larger_than_the_room_for_one_is_read_whole()
    {
        var text = new string('x', 100_000);
        var rows = string.Join(',', Enumerable.Range(0, 60).Select(number => $$"""{"PartitionKey":"p","RowKey":"{{number}}","Timestamp":"2026-03-01T12:00:00Z","Text":"{{text}}"}"""));
        var transport = new CannedTransport(_ => new CannedResponse(200, $$"""{"value":[{{rows}}]}"""));

        var read = await Client(transport).QueryAsync<TableEntity>(cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal(60, read.Count);
        Assert.All(read, row => Assert.Equal(text, row.GetString("Text")));
    }

    [Fact]
    public async Task A_token_may_lack_the_row_key()
    {
        var transport = new CannedTransport(attempt => attempt == 1
            ? new CannedResponse(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!4!cA--"))
            : new CannedResponse(200, """{"value":[]}"""));

        await Client(transport).QueryAsync<TableEntity>(cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal("?NextPartitionKey=1%214%21cA--", transport.Sent[1].Uri.Query);
    }

    private static TableClientOptions Options(CannedTransport transport) => new() { Transport = transport, Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero } };

    private static TableClient Client(CannedTransport transport) =>
        new(Account, "Activities", new TableSharedKeyCredential("impact", Convert.ToBase64String("key"u8)), Options(transport));

    private sealed class FixedToken : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new(new AccessToken("the-token", DateTimeOffset.UtcNow.AddHours(1)));
        }
    }
}
