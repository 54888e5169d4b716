using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

public sealed class BehaviourTests : IAsyncLifetime
{
    private RunningSink sink = null!;

    public async ValueTask InitializeAsync() => sink = await RunningSink.StartAsync();

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Fact]
    public async Task A_rate_limit_holds_for_so_many_requests_and_says_when_it_ends()
    {
        await sink.PutAsync("/behaviour", """{"mode":"rate-limit","times":2}""");

        using var first = await sink.SendAsync(Requests.Valid());
        using var second = await sink.SendAsync(Requests.Valid());
        using var third = await sink.SendAsync(Requests.Valid());

        Assert.Equal([429, 429, 202], new[] { first, second, third }.Select(answer => (int)answer.StatusCode));
        Assert.Equal("""{"errors":[{"field":null,"message":"too many requests"}]}""", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("0", first.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.True(first.Headers.Contains("X-RateLimit-Limit"));
        var reset = long.Parse(first.Headers.GetValues("X-RateLimit-Reset").Single(), CultureInfo.InvariantCulture);
        Assert.InRange(reset - DateTimeOffset.UtcNow.ToUnixTimeSeconds(), 0, 5);
        Assert.Equal(1, await sink.CountAsync());
    }

    [Fact]
    public async Task A_server_error_keeps_nothing_and_lasts_until_it_is_changed()
    {
        await sink.PutAsync("/behaviour", """{"mode":"server-error"}""");
        using var first = await sink.SendAsync(Requests.Valid());
        using var second = await sink.SendAsync(Requests.Valid());
        await sink.PutAsync("/behaviour", """{"mode":"ok"}""");
        using var third = await sink.SendAsync(Requests.Valid());

        Assert.Equal([500, 500, 202], new[] { first, second, third }.Select(answer => (int)answer.StatusCode));
        Assert.Equal(1, await sink.CountAsync());
    }

    [Theory]
    [InlineData("accept-then-drop", 1)]
    [InlineData("drop", 0)]
    public async Task A_broken_connection_looks_the_same_whether_the_message_was_kept_or_not(string mode, int kept)
    {
        // A connection that has been used before is the one a client would be tempted to repeat a request on.
        await sink.CountAsync();
        await sink.PutAsync("/behaviour", $$"""{"mode":"{{mode}}","times":1}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => sink.SendAsync(Requests.Valid("ann@example.org")));

        Assert.Equal(kept, await sink.CountAsync("ann@example.org"));
        Assert.Equal("ok", (string?)(await sink.GetAsync("/behaviour"))["mode"]);
    }

    [Fact]
    public async Task A_slow_answer_comes_after_the_delay_but_the_message_is_kept_before_it()
    {
        await sink.PutAsync("/behaviour", """{"mode":"slow","delayMs":60000,"times":1}""");
        using var impatient = new CancellationTokenSource();
        var sending = sink.Http.PostAsync(
            new Uri("/v3/mail/send", UriKind.Relative),
            new StringContent(Requests.Valid().ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
            impatient.Token);

        while (await sink.CountAsync() == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        Assert.False(sending.IsCompleted);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData("ok", HttpStatusCode.Accepted)]
    [InlineData("slow", HttpStatusCode.Accepted)]
    [InlineData("rate-limit", HttpStatusCode.TooManyRequests)]
    [InlineData("server-error", HttpStatusCode.InternalServerError)]
    public async Task The_delay_applies_to_every_mode(string mode, HttpStatusCode status)
    {
        await sink.PutAsync("/behaviour", $$"""{"mode":"{{mode}}","delayMs":150}""");
        var start = Stopwatch.GetTimestamp();

        using var answer = await sink.SendAsync(Requests.Valid());

        Assert.Equal(status, answer.StatusCode);
        Assert.True(Stopwatch.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(140));
    }

    [Fact]
    public async Task A_refused_recipient_is_named_by_its_place_and_the_others_can_be_sent_without_it()
    {
        await sink.PutAsync("/behaviour", """{"mode":"refuse-recipient","recipient":"BO@example.org"}""");

        using var refused = await sink.SendAsync(Requests.Valid("ann@example.org", "bo@example.org", "cy@example.org"));
        await sink.AcceptedAsync(Requests.Valid("ann@example.org", "cy@example.org"));
        using var alone = await sink.SendAsync(Requests.Valid("bo@example.org"));

        var error = JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]![0]!;
        Assert.Equal((400, "personalizations.1.to.0.email"), ((int)refused.StatusCode, (string?)error["field"]));
        Assert.Equal(400, (int)alone.StatusCode);
        Assert.Equal(2, await sink.CountAsync());
    }

    [Fact]
    public async Task An_unknown_mode_is_refused_with_the_known_ones()
    {
        var (status, body) = await sink.CallAsync(HttpMethod.Put, "/behaviour", """{"mode":"explode"}""");

        Assert.Equal(400, status);
        Assert.All(
            ["ok", "rate-limit", "server-error", "accept-then-drop", "drop", "slow", "refuse-recipient"],
            mode => Assert.Contains(mode, (string?)body!["errors"]![0]!["message"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"mode":"slow","delayMs":-1}""", "delayMs")]
    [InlineData("""{"mode":"slow","times":-1}""", "times")]
    [InlineData("""{"mode":"refuse-recipient"}""", "recipient")]
    [InlineData("""{"mode":"ok","delay":5}""", "delay")]
    [InlineData("""{}""", "mode")]
    [InlineData("""{"mode":7}""", "mode")]
    public async Task A_behaviour_that_cannot_be_is_refused_by_field(string json, string field)
    {
        var (status, body) = await sink.CallAsync(HttpMethod.Put, "/behaviour", json);

        Assert.Equal((400, field), (status, (string?)body!["errors"]![0]!["field"]));
        Assert.Equal("ok", (string?)(await sink.GetAsync("/behaviour"))["mode"]);
    }

    [Fact]
    public async Task The_behaviour_shows_how_often_it_still_holds()
    {
        await sink.PutAsync("/behaviour", """{"mode":"server-error","times":3}""");
        using var answer = await sink.SendAsync(Requests.Valid());

        Assert.Equal(2, (int)(await sink.GetAsync("/behaviour"))["times"]!);
    }
}
