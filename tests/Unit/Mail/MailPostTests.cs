using System.Net;
using System.Net.Sockets;
using ImpactTracker.Mail;

namespace ImpactTracker.Tests.Unit.Mail;

/// <summary>What may be tried again and what may not, by what the provider answered (docs/adr/0004-one-post.md).</summary>
public sealed class MailPostTests
{
    [Fact]
    public async Task Accepted_keeps_the_providers_message_id()
    {
        var provider = CannedProvider.Answering(HttpStatusCode.Accepted, "", ("X-Message-Id", "abc"));

        Assert.Equal(new PostResult.Accepted("abc"), await provider.PostAsync());
        Assert.Equal(new PostResult.Accepted(""), await CannedProvider.Answering(HttpStatusCode.Accepted).PostAsync());
    }

    [Theory]
    [InlineData("personalizations.0.to.0.email", 0)]
    [InlineData("personalizations.2.to", 2)]
    public async Task A_400_that_names_a_recipient_refuses_that_recipient(string field, int index)
    {
        var provider = CannedProvider.Answering(HttpStatusCode.BadRequest, $$"""{"errors":[{"message":"no good","field":"{{field}}","help":null},{"message":"other","field":"x"}]}""");

        Assert.Equal(new PostResult.RecipientRefused(index, "400 no good"), await provider.PostAsync());
        Assert.Equal(1, provider.Posts);
    }

    [Theory]
    [InlineData(400, """{"errors":[{"message":"no good","field":"personalizations.3.to"}]}""")]
    [InlineData(400, """{"errors":[{"message":"no good","field":"personalizations"}]}""")]
    [InlineData(400, """{"errors":[{"message":"no good","field":"personalizations.-1.to"}]}""")]
    [InlineData(400, """{"errors":[{"message":"no good","field":null}]}""")]
    [InlineData(400, """{"errors":[null]}""")]
    [InlineData(400, """{"errors":"no good"}""")]
    [InlineData(400, "[]")]
    [InlineData(400, "null")]
    [InlineData(400, "<html>no JSON</html>")]
    [InlineData(400, "")]
    [InlineData(404, "")]
    [InlineData(405, "")]
    [InlineData(413, "")]
    [InlineData(415, "")]
    public async Task Any_other_refusal_of_the_request_refuses_it_whole(int status, string body)
    {
        var provider = CannedProvider.Answering((HttpStatusCode)status, body);

        var refused = Assert.IsType<PostResult.Refused>(await provider.PostAsync());

        Assert.StartsWith($"{status}", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(status == 413, refused.TooLarge);
        Assert.Equal(1, provider.Posts);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_to_keep_is_cut()
    {
        var provider = CannedProvider.Answering(HttpStatusCode.BadRequest, $$"""{"errors":[{"message":"{{new string('x', 5000)}}"}]}""");

        Assert.Equal(304, Assert.IsType<PostResult.Refused>(await provider.PostAsync()).Reason.Length);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_key_that_may_not_send_needs_somebody_to_mend_the_account(int status)
    {
        var provider = CannedProvider.Answering((HttpStatusCode)status, """{"errors":[{"message":"access forbidden"}]}""");

        Assert.Equal(new PostResult.NotAllowed($"{status} access forbidden"), await provider.PostAsync());
    }

    [Theory]
    [InlineData(90, 90)]
    [InlineData(100_000, 3600)]
    [InlineData(-90, 30)]
    [InlineData(null, 30)]
    public async Task A_rate_limit_tells_from_when_it_may_be_tried_again(int? reset, int expected)
    {
        (string, string)[] headers = reset is { } seconds ? [("X-RateLimit-Reset", $"{CannedProvider.Now.AddSeconds(seconds).ToUnixTimeSeconds()}")] : [];
        var provider = CannedProvider.Answering(HttpStatusCode.TooManyRequests, "", headers);

        Assert.Equal(new PostResult.RateLimited(CannedProvider.Now.AddSeconds(expected)), await provider.PostAsync());
        Assert.Equal(1, provider.Posts);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("99999999999999999999999")]
    [InlineData("-1")]
    public async Task A_reset_that_is_no_moment_is_taken_as_half_a_minute(string reset) =>
        Assert.Equal(new PostResult.RateLimited(CannedProvider.Now.AddSeconds(30)), await CannedProvider.Answering(HttpStatusCode.TooManyRequests, "", ("X-RateLimit-Reset", reset)).PostAsync());

    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_answer_that_does_not_say_whether_it_was_taken_leaves_it_unknown_and_is_not_repeated(int status)
    {
        var provider = CannedProvider.Answering((HttpStatusCode)status);

        Assert.IsType<PostResult.Unknown>(await provider.PostAsync());
        Assert.Equal(1, provider.Posts);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task Where_no_byte_of_it_left_it_may_be_tried_again(HttpRequestError error) =>
        Assert.IsType<PostResult.NotSent>(await CannedProvider.Failing(new HttpRequestException(error, "away", new SocketException())).PostAsync());

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.InvalidResponse)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    [InlineData(HttpRequestError.Unknown)]
    public async Task Where_a_byte_of_it_may_have_left_it_is_unknown(HttpRequestError error)
    {
        Assert.IsType<PostResult.Unknown>(await CannedProvider.Failing(new HttpRequestException(error, "broken")).PostAsync());
        Assert.IsType<PostResult.Unknown>(await CannedProvider.Failing(new IOException("reset")).PostAsync());
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_in_time_leaves_it_unknown()
    {
        var provider = new CannedProvider(static async (_, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            throw new InvalidOperationException();
        });

        Assert.IsType<PostResult.Unknown>(await provider.PostAsync(timeoutSeconds: 1));
        Assert.Equal(1, provider.Posts);
    }
}
