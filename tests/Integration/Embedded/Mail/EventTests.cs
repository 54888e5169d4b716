using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

public sealed class EventTests
{
    [Fact]
    public async Task An_accepted_message_is_processed_and_then_delivered()
    {
        await using var receiver = await RecordingServer.StartAsync(204);
        await using var sink = await RunningSink.StartAsync(webhook: receiver.Address + "/api/mail-events");
        var request = Requests.Valid("ann@example.org");
        request["categories"] = new JsonArray("brief");
        request["personalizations"]![0]!["custom_args"] = new JsonObject { ["d"] = "delivery-1", ["email"] = "own", ["event"] = "own" };
        var id = await sink.AcceptedAsync(request);

        var posted = await receiver.NextAsync();
        var events = JsonNode.Parse(posted.Body)!.AsArray();

        Assert.Equal(("POST", "/api/mail-events", "application/json"), (posted.Method, posted.Target, posted.Headers.ContentType.ToString()));
        Assert.Equal(["processed", "delivered"], Values(events, "event"));
        Assert.Equal(["ann@example.org", "ann@example.org"], Values(events, "email"));
        Assert.Equal(["delivery-1", "delivery-1"], Values(events, "d"));
        Assert.Equal(["brief", "brief"], Values(events, "category"));
        Assert.Equal(2, Values(events, "sg_event_id").Distinct(StringComparer.Ordinal).Count());
        Assert.All(events, one =>
        {
            Assert.StartsWith(id + ".", (string?)one!["sg_message_id"], StringComparison.Ordinal);
            Assert.NotNull((string?)one["smtp-id"]);
            Assert.InRange((long)one["timestamp"]!, DateTimeOffset.UtcNow.AddMinutes(-2).ToUnixTimeSeconds(), DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        });
    }

    [Fact]
    public async Task The_signature_is_over_the_timestamp_and_the_raw_body()
    {
        await using var receiver = await RecordingServer.StartAsync(204);
        await using var sink = await RunningSink.StartAsync(webhook: receiver.Address);
        await sink.AcceptedAsync(Requests.Valid());

        var posted = await receiver.NextAsync();
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String((string)(await sink.GetAsync("/v3/user/webhooks/event/settings/signed"))["public_key"]!), out _);
        var timestamp = posted.Headers["X-Twilio-Email-Event-Webhook-Timestamp"].ToString();
        var signature = Convert.FromBase64String(posted.Headers["X-Twilio-Email-Event-Webhook-Signature"].ToString());
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. posted.Body];

        Assert.True(key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        signed[^1] ^= 1;
        Assert.False(key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    [Fact]
    public async Task Listed_addresses_bounce_complain_and_unsubscribe()
    {
        await using var receiver = await RecordingServer.StartAsync(204);
        await using var sink = await RunningSink.StartAsync(webhook: receiver.Address);
        await sink.PutAsync("/events", """{"bounce":["BO@example.org"],"complain":["cy@example.org"],"unsubscribe":["di@example.org"]}""");
        await sink.AcceptedAsync(Requests.Valid("ann@example.org", "bo@example.org", "cy@example.org", "di@example.org"));

        var events = JsonNode.Parse((await receiver.NextAsync()).Body)!.AsArray();

        string Of(string address) => string.Join(' ', events.Where(one => (string?)one!["email"] == address).Select(one => (string?)one!["event"]));
        Assert.Equal("processed delivered", Of("ann@example.org"));
        Assert.Equal("processed bounce", Of("bo@example.org"));
        Assert.Equal("processed delivered spamreport", Of("cy@example.org"));
        Assert.Equal("processed delivered unsubscribe", Of("di@example.org"));
        var bounce = events.Single(one => (string?)one!["event"] == "bounce")!;
        Assert.Equal("bounce", (string?)bounce["type"]);
        Assert.NotEmpty((string)bounce["reason"]!);
    }

    [Fact]
    public async Task Repeated_events_keep_their_id_for_half_and_change_it_for_the_other_half()
    {
        await using var receiver = await RecordingServer.StartAsync(204);
        await using var sink = await RunningSink.StartAsync(webhook: receiver.Address);
        await sink.PutAsync("/events", """{"duplicate":2,"shuffle":true}""");
        await sink.AcceptedAsync(Requests.Valid(Requests.Addresses(40)));

        var events = JsonNode.Parse((await receiver.NextAsync()).Body)!.AsArray();

        // 40 messages, two events each, twice; half of the 80 repetitions have an id of their own.
        Assert.Equal(160, events.Count);
        Assert.Equal(120, Values(events, "sg_event_id").Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Events_are_posted_again_until_the_webhook_takes_them()
    {
        await using var receiver = await RecordingServer.StartAsync((context, number) =>
        {
            context.Response.StatusCode = number < 3 ? StatusCodes.Status500InternalServerError : StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        await using var sink = await RunningSink.StartAsync(webhook: receiver.Address);
        await sink.AcceptedAsync(Requests.Valid());

        var first = await receiver.NextAsync();
        await receiver.NextAsync();
        var third = await receiver.NextAsync();

        Assert.Equal(first.Body, third.Body);
    }

    [Fact]
    public async Task A_large_request_is_told_in_arrays_of_at_most_768_KB()
    {
        await using var receiver = await RecordingServer.StartAsync(204);
        await using var sink = await RunningSink.StartAsync(webhook: receiver.Address);
        await sink.PutAsync("/events", """{"duplicate":3}""");
        await sink.AcceptedAsync(Requests.Valid(Requests.Addresses(1000)));

        var count = 0;
        while (count < 6000)
        {
            var posted = await receiver.NextAsync();
            Assert.InRange(posted.Body.Length, 1, 768 * 1024);
            count += JsonNode.Parse(posted.Body)!.AsArray().Count;
        }

        Assert.Equal(6000, count);
    }

    [Fact]
    public async Task Messages_accepted_while_events_are_off_never_have_any()
    {
        await using var receiver = await RecordingServer.StartAsync(204);
        await using var sink = await RunningSink.StartAsync(webhook: receiver.Address);
        await sink.PutAsync("/events", """{"enabled":false}""");
        await sink.AcceptedAsync(Requests.Valid("ann@example.org"));
        await sink.PutAsync("/events", """{"enabled":true}""");
        await sink.AcceptedAsync(Requests.Valid("bo@example.org"));

        var events = JsonNode.Parse((await receiver.NextAsync()).Body)!.AsArray();

        Assert.Equal(["bo@example.org", "bo@example.org"], Values(events, "email"));
        Assert.False(receiver.TryNext(out _));
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_has_its_events_all_the_same()
    {
        await using var receiver = await RecordingServer.StartAsync(204);
        await using var sink = await RunningSink.StartAsync(webhook: receiver.Address);
        await sink.PutAsync("/behaviour", """{"mode":"accept-then-drop","times":1}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => sink.SendAsync(Requests.Valid("ann@example.org")));

        var events = JsonNode.Parse((await receiver.NextAsync()).Body)!.AsArray();

        Assert.Equal(["ann@example.org", "ann@example.org"], Values(events, "email"));
    }

    [Fact]
    public async Task Events_wait_for_the_delay()
    {
        await using var receiver = await RecordingServer.StartAsync(204);
        await using var sink = await RunningSink.StartAsync(webhook: receiver.Address);
        await sink.PutAsync("/events", """{"delayMs":86400000}""");
        await sink.AcceptedAsync(Requests.Valid("late@example.org"));
        await sink.PutAsync("/events", """{"delayMs":0}""");
        await sink.AcceptedAsync(Requests.Valid("soon@example.org"));

        var events = JsonNode.Parse((await receiver.NextAsync()).Body)!.AsArray();

        Assert.All(Values(events, "email"), email => Assert.Equal("soon@example.org", email));
    }

    [Theory]
    [InlineData("""{"duplicate":0}""", "duplicate")]
    [InlineData("""{"duplicate":51}""", "duplicate")]
    [InlineData("""{"delayMs":-1}""", "delayMs")]
    [InlineData("""{"enabled":"yes"}""", "enabled")]
    [InlineData("""{"bounces":[]}""", "bounces")]
    public async Task Event_settings_that_cannot_be_are_refused_by_field(string json, string field)
    {
        await using var sink = await RunningSink.StartAsync();

        var (status, body) = await sink.CallAsync(HttpMethod.Put, "/events", json);

        Assert.Equal((400, field), (status, (string?)body!["errors"]![0]!["field"]));
        Assert.True((bool)(await sink.GetAsync("/events"))["enabled"]!);
    }

    private static IEnumerable<string?> Values(JsonArray events, string name) => events.Select(one => (string?)one![name]);
}
