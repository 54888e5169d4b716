using Azure;
using Azure.Data.Tables;

namespace ImpactTracker.Tests.Unit.Embedded.DataTables;

/// <summary>Transactions as Azure itself answers them, which is not how Azurite does. Source: Azure Tables REST documentation, "Performing
/// entity group transactions", sample responses.</summary>
public sealed class TransactionAnswerTests
{
    private const string Success = """
        --batchresponse_4c637ba4-b2f8-40f8-8856-c2d10d163a83
        Content-Type: multipart/mixed; boundary=changesetresponse_40ceb8f2-1a9c-4a4b-9b7a-1c4c6e5ba2d3

        --changesetresponse_40ceb8f2-1a9c-4a4b-9b7a-1c4c6e5ba2d3
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        Content-ID: 1
        X-Content-Type-Options: nosniff
        Cache-Control: no-cache
        Preference-Applied: return-no-content
        DataServiceVersion: 3.0;
        Location: https://impact.table.core.windows.net/Blogs(PartitionKey='p',RowKey='1')
        ETag: W/"datetime'2013-04-30T20:44:09.5245018Z'"


        --changesetresponse_40ceb8f2-1a9c-4a4b-9b7a-1c4c6e5ba2d3
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        Content-ID: 2
        X-Content-Type-Options: nosniff
        Cache-Control: no-cache
        DataServiceVersion: 1.0;


        --changesetresponse_40ceb8f2-1a9c-4a4b-9b7a-1c4c6e5ba2d3--
        --batchresponse_4c637ba4-b2f8-40f8-8856-c2d10d163a83--
        """;

    private const string Refusal = """
        --batchresponse_e69b1c6c-62ff-471e-ab88-9a4aeef0a880
        Content-Type: multipart/mixed; boundary=changesetresponse_a6253244-7e21-42a8-a149-479ee9e94a25

        --changesetresponse_a6253244-7e21-42a8-a149-479ee9e94a25
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 409 Conflict
        X-Content-Type-Options: nosniff
        Cache-Control: no-cache
        DataServiceVersion: 3.0;
        Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8

        {"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"1:The specified entity already exists.\nRequestId:1\nTime:2013-04-30T20:44:09Z"}}}
        --changesetresponse_a6253244-7e21-42a8-a149-479ee9e94a25--
        --batchresponse_e69b1c6c-62ff-471e-ab88-9a4aeef0a880--
        """;

    private static readonly TableTransactionAction[] Actions =
    [
        new(TableTransactionActionType.Add, new TableEntity("p", "1") { ["Name"] = "x" }),
        new(TableTransactionActionType.Delete, new TableEntity("p", "O'B"), new ETag("W/\"1\"")),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task A_stored_transaction_is_taken_apart_into_its_answers(string newLine)
    {
        var (table, _) = Client(202, Success, newLine);

        var response = await table.SubmitTransactionAsync(Actions, Cancel);

        Assert.Equal([204, 204], response.Value.Select(answer => answer.Status));
        Assert.Equal("W/\"datetime'2013-04-30T20:44:09.5245018Z'\"", response.Value[0].Headers.ETag.ToString());
        Assert.Null(response.Value[1].Headers.ETag);
        Assert.Equal("No Content", response.Value[1].ReasonPhrase);
    }

    [Fact]
    public async Task A_refused_transaction_tells_which_action_and_why()
    {
        var (table, _) = Client(202, Refusal, "\r\n");

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(Actions, Cancel));

        Assert.Equal((409, "EntityAlreadyExists", 1), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task A_transaction_that_is_refused_whole_is_a_RequestFailedException()
    {
        var (table, _) = Client(413, """{"odata.error":{"code":"RequestBodyTooLarge","message":{"lang":"en-US","value":"Too large."}}}""", "\n");

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(Actions, Cancel));

        Assert.Equal((413, "RequestBodyTooLarge"), (failed.Status, failed.ErrorCode));
    }

    [Fact]
    public async Task An_answer_that_lacks_actions_is_not_taken_for_a_success()
    {
        var (table, _) = Client(202, Success, "\r\n");

        await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync([.. Actions, .. Actions], Cancel));
    }

    [Fact]
    public async Task A_transaction_is_written_as_documented()
    {
        var (table, transport) = Client(202, Success, "\r\n");

        await table.SubmitTransactionAsync(Actions, Cancel);

        var sent = Assert.Single(transport.Sent);
        Assert.Equal(("POST", "https://impact.table.core.windows.net/$batch"), (sent.Method, sent.Uri.AbsoluteUri));
        var lines = sent.Body.Split("\r\n");
        var batch = lines[0];
        Assert.Equal($"multipart/mixed; boundary={batch[2..]}", sent.Headers["Content-Type"]);
        var changes = lines[3];
        Assert.Equal(
            [
                batch, $"Content-Type: multipart/mixed; boundary={changes[2..]}", string.Empty,
                changes, "Content-Type: application/http", "Content-Transfer-Encoding: binary", string.Empty,
                "POST https://impact.table.core.windows.net/Activities HTTP/1.1", "Accept: application/json;odata=minimalmetadata", "DataServiceVersion: 3.0",
                "Prefer: return-no-content", "Content-Type: application/json", string.Empty, """{"PartitionKey":"p","RowKey":"1","Name":"x"}""",
                changes, "Content-Type: application/http", "Content-Transfer-Encoding: binary", string.Empty,
                "DELETE https://impact.table.core.windows.net/Activities(PartitionKey='p',RowKey='O%27%27B') HTTP/1.1", "Accept: application/json;odata=minimalmetadata", "DataServiceVersion: 3.0",
                "If-Match: W/\"1\"", string.Empty,
                changes + "--", batch + "--", string.Empty,
            ],
            lines);
    }

    [Fact]
    public void The_failure_of_a_mock_can_name_its_action()
    {
        var failure = new RequestFailedException(409, "2:There already.", "EntityAlreadyExists", null) { Data = { ["FailedEntity"] = "2" } };

        Assert.Equal(2, new TableTransactionFailedException(failure).FailedTransactionActionIndex);
        Assert.Null(new TableTransactionFailedException(new RequestFailedException(409, "There already.")).FailedTransactionActionIndex);
    }

    private static (TableClient Table, CannedTransport Transport) Client(int status, string body, string newLine)
    {
        var transport = new CannedTransport(_ => new CannedResponse(status, body.ReplaceLineEndings(newLine)));
        var key = new TableSharedKeyCredential("impact", Convert.ToBase64String("key"u8));
        return (new(new Uri("https://impact.table.core.windows.net"), "Activities", key, new() { Transport = transport }), transport);
    }
}
