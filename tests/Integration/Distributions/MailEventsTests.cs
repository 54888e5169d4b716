using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class MailEventsTests(OwnProviderFixture app) : IClassFixture<OwnProviderFixture>
{
    [Fact]
    public async Task A_call_that_the_provider_did_not_sign_is_401_and_nothing_is_stored()
    {
        var body = $$"""[{"event":"delivered","timestamp":1,"n":"{{Guid.NewGuid()}}"}]""";
        ApiAnswer[] answers =
        [
            await app.PostAsync(body, signature: ""),
            await app.PostAsync(body, signature: "not base64!"),
            await app.PostAsync(body, signature: "AAAA"),
            await app.PostAsync(body, signature: Convert.ToBase64String(new byte[2000])),
            await app.PostAsync(body, signature: Convert.ToBase64String(RandomNumberGenerator.GetBytes(71))),
            await app.PostAsync(body, over: body + " "),
            await app.PostAsync(body, over: ""),
            await app.PostAsync(body, age: TimeSpan.FromMinutes(11)),
            await app.PostAsync(body, age: TimeSpan.FromMinutes(-11)),
            await app.Api.PostAsync("/api/mail-events", body),
        ];

        Assert.All(answers, static answer => Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.Status, answer.MediaType)));
        Assert.DoesNotContain(Name(body), await app.Storage.BlobsAsync("mail-events"));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.PostAsync(new string(' ', (2 * 1024 * 1024) + 1))).Status);

    [Theory]
    [InlineData("""{"event":"delivered"}""")]
    [InlineData("not JSON")]
    [InlineData("[")]
    public async Task What_is_signed_and_no_list_of_events_is_taken_and_set_aside(string body)
    {
        Assert.Equal(HttpStatusCode.NoContent, (await app.PostAsync(body)).Status);

        await AsideAsync(body);
    }

    [Theory]
    [InlineData("000000000000000000000000-000000")]
    [InlineData("' or PartitionKey ne '")]
    [InlineData("")]
    public async Task Events_of_a_batch_that_we_do_not_know_are_taken_and_set_aside(string batch)
    {
        var body = JsonConvert.SerializeObject(new[] { new { @event = "delivered", timestamp = Now, b = batch, d = "0123456789abcdef", a = "x", email = "somebody@example.org" } });

        Assert.Equal(HttpStatusCode.NoContent, (await app.PostAsync(body)).Status);

        await AsideAsync(body);
    }

    [Fact]
    public async Task Events_of_mail_that_is_no_distributions_are_not_kept_because_they_hold_addresses()
    {
        var body = JsonConvert.SerializeObject(new[] { new { @event = "delivered", timestamp = Now, email = "manager@example.org" } });

        Assert.Equal(HttpStatusCode.NoContent, (await app.PostAsync(body)).Status);

        await StoredAsync(names => !names.Contains(Name(body)));
        Assert.DoesNotContain("aside/" + Name(body), await app.Storage.BlobsAsync("mail-events"));
    }

    [Fact]
    public async Task The_furthest_outcome_counts_in_whatever_order_it_is_told()
    {
        var (id, arguments) = await SentAsync(3);
        await TellAsync(Event("bounce", arguments[0]), Event("delivered", arguments[1]), Event("deferred", arguments[2]));
        await TellAsync(Event("delivered", arguments[0]), Event("deferred", arguments[1]), Event("processed", arguments[2]));

        var now = await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "bounced") + Ledger.Count(one, "delivered") + Ledger.Count(one, "deferred") == 3);
        Assert.Equal((1, 1, 1), (Ledger.Count(now, "bounced"), Ledger.Count(now, "delivered"), Ledger.Count(now, "deferred")));

        await TellAsync(Event("dropped", arguments[2]));
        await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "dropped") == 1 && Ledger.Count(one, "deferred") == 0);
        // Events are personal data: what is merged is not kept.
        await StoredAsync(static names => !names.Any(static name => !name.Contains('/', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_block_is_no_reason_to_suppress_an_address_and_a_complaint_is()
    {
        var (id, arguments) = await SentAsync(2);
        var block = Event("bounce", arguments[0]);
        block["type"] = "blocked";
        await TellAsync(block, Event("spamreport", arguments[1]));
        await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "bounced") == 1 && Ledger.Count(one, "complained") == 1);

        var suppressed = (await app.Storage.RowsAsync("Suppressions")).Select(static row => row.RowKey).ToArray();

        Assert.DoesNotContain(suppressed, one => one.StartsWith((string)arguments[0]["d"]!, StringComparison.Ordinal));
        Assert.Contains(suppressed, one => one.StartsWith((string)arguments[1]["d"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_that_makes_no_sense_does_not_hold_up_those_beside_it()
    {
        var (id, arguments) = await SentAsync(1);
        var good = Event("delivered", arguments[0]).ToString(Formatting.None);
        var body = $$"""[1,null,{"event":"new-kind"},{"event":7,"timestamp":"x"},{"event":"delivered","timestamp":99999999999999999999},{"event":"delivered","timestamp":-5},{{good}}]""";

        Assert.Equal(HttpStatusCode.NoContent, (await app.PostAsync(body)).Status);

        await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "delivered") == 1);
    }

    [Fact]
    public async Task An_event_of_another_attempt_proves_nothing_but_its_outcome()
    {
        var (id, arguments) = await SentAsync(1);
        var other = Event("delivered", arguments[0]);
        other["d"] = "ffffffffffffffff";
        await TellAsync(other, Event("open", arguments[0]), Event("delivered", arguments[0]));

        var now = await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "delivered") == 1);

        Assert.Equal((1, 0), (Ledger.Count(now, "accepted"), Ledger.Count(now, "bounced")));
    }

    [Fact]
    public async Task A_late_bounce_that_names_only_the_address_is_matched_to_the_last_message_there()
    {
        var (id, arguments) = await SentAsync(2);
        var email = (string)(await Ledger.DeliveriesAsync(app.Api, id)).Single(one => ((string)one["stakeholder"]!).StartsWith((string)arguments[0]["d"]!, StringComparison.Ordinal))["email"]!;
        await TellAsync(Event("bounce", new JObject { ["email"] = email.ToUpperInvariant() }));

        var now = await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "bounced") == 1);

        Assert.Equal(2, Ledger.Count(now, "accepted"));
        Assert.Equal(email, (string?)Assert.Single(await Ledger.DeliveriesAsync(app.Api, id, "bounced"))["email"]);
        await app.Api.UntilAsync("/api/health", _ => app.Storage.RowsAsync("Suppressions").GetAwaiter().GetResult().Any(row => row.RowKey.StartsWith((string)arguments[0]["d"]!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_bounce_that_fits_no_message_is_set_aside_and_counted_and_one_of_a_reminder_is_passed_over()
    {
        var body = new JArray(Event("bounce", new JObject { ["email"] = $"{Guid.NewGuid():N}@nowhere.example" }), Event("bounce", new JObject { ["email"] = "manager@nowhere.example", ["k"] = "digest" })).ToString();
        Assert.Equal(HttpStatusCode.NoContent, (await app.PostAsync(body)).Status);

        await AsideAsync(body);

        var state = (await app.Api.GetAsync("/api/mail-events")).Json;
        var aside = state["setAside"]!.Single(one => (string?)one["path"] == "mail-events/aside/" + Name(body));
        Assert.Equal("1 of 2 events belong to no delivery of ours; the others are merged.", (string?)aside["reason"]);
    }

    [Fact]
    public async Task A_body_that_always_fails_is_tried_a_few_times_and_then_set_aside_with_the_reason()
    {
        var partition = $"{Guid.NewGuid():N}"[..24] + "-000000";
        await app.Storage.Table("Deliveries").AddEntityAsync(new TableEntity(partition, "b") { ["State"] = "Nonsense", ["Members"] = 0 }, TestContext.Current.CancellationToken);
        var body = new JArray(Event("delivered", new JObject { ["b"] = partition, ["d"] = "0123456789abcdef", ["a"] = "x" })).ToString();
        Assert.Equal(HttpStatusCode.NoContent, (await app.PostAsync(body)).Status);

        await AsideAsync(body);

        var aside = (await app.Api.GetAsync("/api/mail-events")).Json["setAside"]!.Single(one => (string?)one["path"] == "mail-events/aside/" + Name(body));
        Assert.Equal("It could not be merged after 2 hints.", (string?)aside["reason"]);
        await app.Storage.Table("Deliveries").DeleteEntityAsync(partition, "b", cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_document_that_is_too_large_to_attach_is_behind_a_link_that_needs_no_login_and_no_other_file_is()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var pdf = "%PDF-1.7\nbehind a link\n%%EOF\n"u8.ToArray();
        await app.Api.SendAsync(HttpMethod.Put, $"/api/briefs/{mailing.Brief}/document", pdf, "application/pdf");
        await Ledger.UntilAsync(app.Api, await mailing.SendAsync(), static one => Ledger.Count(one, "accepted") == 1);

        var message = await app.Sink.MessageAsync(mailing.Addresses[0]);
        Assert.Empty(message["attachments"]!);
        var link = new Uri(((string)message["text"]!).Split("Get the brief as a PDF: ")[1].Split('\n')[0]);
        Assert.Contains(link.AbsoluteUri, (string?)message["html"], StringComparison.Ordinal);
        var document = await app.Api.GetAsync(link.PathAndQuery);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (document.Status, document.MediaType));
        Assert.Equal(pdf, document.Bytes);
        var unsubscribe = ((string)message["headers"]!["List-Unsubscribe"]!).Split('/')[^1].TrimEnd('>');
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/d/{unsubscribe}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync(link.PathAndQuery + "x")).Status);
    }

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static JObject Event(string kind, JObject arguments) => new(arguments) { ["event"] = kind, ["timestamp"] = Now, ["reason"] = "told by a test" };

    private static string Name(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))) + ".json";

    private async Task TellAsync(params JObject[] events) =>
        Assert.Equal(HttpStatusCode.NoContent, (await app.PostAsync(new JArray(events.Cast<object>().ToArray()).ToString())).Status);

    private async Task<(string Id, IReadOnlyList<JObject> Arguments)> SentAsync(int recipients)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, recipients);
        var id = await mailing.SendAsync();
        await Ledger.UntilAsync(app.Api, id, one => Ledger.Count(one, "accepted") == recipients);
        var messages = await Task.WhenAll(mailing.Addresses.Select(app.Sink.MessageAsync));
        return (id, [.. messages.Select(static message => (JObject)message["customArgs"]!)]);
    }

    /// <summary>Waits until a body lies where a person looks at it, and nowhere else.</summary>
    private async Task AsideAsync(string body)
    {
        await StoredAsync(names => names.Contains("aside/" + Name(body)) && !names.Contains(Name(body)));
        Assert.Equal(body, Encoding.UTF8.GetString(await app.Storage.BlobAsync("mail-events/aside/" + Name(body))));
    }

    private async Task StoredAsync(Func<IReadOnlyList<string>, bool> wanted) =>
        await app.Api.UntilAsync("/api/health", _ => wanted(app.Storage.BlobsAsync("mail-events").GetAwaiter().GetResult()));
}
