using System.Text;
using System.Text.Json.Nodes;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

/// <summary>Bodies of mail/send that are no request at all: not JSON, not UTF-8, too large.</summary>
public sealed class SendBodyTests : IAsyncLifetime
{
    private RunningSink sink = null!;

    public async ValueTask InitializeAsync() => sink = await RunningSink.StartAsync();

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{\"subject\":\"\\ud800\"}")]
    [InlineData("{\"personalizations\":{\"to\":1},\"content\":7,\"from\":[],\"headers\":3,\"asm\":[],\"custom_args\":\"x\"}")]
    [InlineData("{\"personalizations\":[7,null,{\"to\":7},{\"to\":[7]},{\"to\":[{}],\"send_at\":1e99,\"headers\":[],\"substitutions\":[]}]}")]
    public async Task Malformed_JSON_is_a_bad_request_and_never_a_fault(string body)
    {
        using var answer = await sink.SendAsync(body);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.NotEmpty(await Answers.ErrorsAsync(answer));
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_an_unsupported_medium()
    {
        using var content = new ByteArrayContent([(byte)'"', 0xff, (byte)'"']);
        content.Headers.ContentType = new("application/json");

        using var answer = await sink.Http.PostAsync(new Uri("/v3/mail/send", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(415, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_an_unsupported_medium()
    {
        using var content = new StringContent(Requests.Valid().ToJsonString(), Encoding.UTF8, "text/plain");

        using var answer = await sink.Http.PostAsync(new Uri("/v3/mail/send", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(415, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_request_of_more_than_30_MB_is_too_large()
    {
        var request = Requests.Valid();
        request["attachments"] = new JsonArray(new JsonObject { ["filename"] = "a.pdf", ["content"] = new string('A', 30 * 1024 * 1024) });

        using var answer = await sink.SendAsync(request);

        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Contains("too large", (string?)(await Answers.ErrorsAsync(answer))[0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_far_beyond_the_limit_hears_so_instead_of_a_broken_connection()
    {
        using var content = new StreamContent(new MemoryStream(new byte[40 * 1024 * 1024]));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v3/mail/send", UriKind.Relative)) { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await sink.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(413, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_request_of_almost_30_MB_is_taken()
    {
        var request = Requests.Valid();
        request["attachments"] = new JsonArray(new JsonObject { ["filename"] = "a.pdf", ["content"] = new string('A', 29 * 1024 * 1024) });

        await sink.AcceptedAsync(request);
    }
}
