using System.Globalization;
using System.Text.RegularExpressions;

namespace ImpactTracker.Tests.Integration.Distributions;

[Collection(nameof(DisturbedMail))]
public sealed class ProviderFaultTests(QuickAppFixture app) : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await app.Sink.EventsAsync(new { enabled = true });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_refused_recipient_is_left_out_and_the_others_get_their_brief()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 5);
        await app.Sink.BehaveAsync(new { mode = "refuse-recipient", recipient = mailing.Addresses[2] });

        var id = await mailing.SendAsync();
        var settled = await Ledger.SettledAsync(app.Api, id);

        Assert.Equal((4, 1), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "rejected")));
        var refused = Assert.Single(await Ledger.DeliveriesAsync(app.Api, id, "rejected"));
        Assert.Equal(mailing.Addresses[2], (string?)refused["email"]);
        Assert.StartsWith("400", (string?)refused["reason"], StringComparison.Ordinal);
        Assert.Equal(mailing.Addresses.Where((_, i) => i != 2).Order(StringComparer.Ordinal), await ReceivedAsync(mailing));
    }

    [Fact]
    public async Task A_distribution_that_nobody_got_settles_without_an_activity()
    {
        var nobody = await Mailing.PrepareAsync(app.Api, 1);
        await app.Sink.BehaveAsync(new { mode = "refuse-recipient", recipient = nobody.Addresses[0], times = 1 });
        var settled = await Ledger.SettledAsync(app.Api, await nobody.SendAsync());
        Assert.Equal((1, null), (Ledger.Count(settled, "rejected"), (string?)settled["activity"]));

        // While the next one settles, the settled one is looked at again.
        var other = await Mailing.PrepareAsync(app.Api, 1);
        await Ledger.SettledAsync(app.Api, await other.SendAsync());

        var activities = await app.Api.GetAsync($"/api/awards/{nobody.Name}/activities");
        Assert.Empty(activities.Json["items"]!);
    }

    [Fact]
    public async Task What_is_over_the_rate_limit_is_sent_once_the_limit_is_reset()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        await app.Sink.BehaveAsync(new { mode = "rate-limit", times = 1 });

        var before = DateTimeOffset.UtcNow;
        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        Assert.Equal(3, Ledger.Count(settled, "accepted"));
        Assert.Equal(mailing.Addresses, await ReceivedAsync(mailing));
        // The reset lies three seconds after the refusal, told in whole seconds.
        var received = DateTimeOffset.Parse((string)(await app.Sink.ListAsync(mailing.Domain))[0]["receivedAt"]!, CultureInfo.InvariantCulture);
        Assert.InRange(received, before.AddSeconds(2), DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task What_the_provider_finds_too_large_goes_with_a_link_to_everybody_and_to_nobody_twice()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        await app.Api.SendAsync(HttpMethod.Put, $"/api/briefs/{mailing.Brief}/document", "%PDF-1.7\nlarge\n%%EOF\n"u8.ToArray(), "application/pdf");
        await app.Sink.BehaveAsync(new { mode = "too-large" });

        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        Assert.Equal((3, 0), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "rejected")));
        Assert.Equal("The mail provider found the document too large to attach; the mail links to it instead.", (string?)settled["note"]);
        Assert.Equal(mailing.Addresses, await ReceivedAsync(mailing));
        var message = await app.Sink.MessageAsync(mailing.Addresses[0]);
        Assert.Empty(message["attachments"]!);
        var link = Regex.Match((string)message["text"]!, "http\\S+(/d/\\S+)").Groups[1].Value;
        Assert.StartsWith("%PDF-1.7", (await app.Api.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server-error")]
    [InlineData("drop")]
    public async Task What_was_posted_without_an_answer_is_never_posted_again_by_itself(string mode)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        await app.Sink.BehaveAsync(new { mode, times = 1 });
        var id = await mailing.SendAsync();
        await Ledger.UntilAsync(app.Api, id, static now => Ledger.Count(now, "unknown") == 3);

        await app.Storage.SendMessageAsync("send-batch", $$"""{"batch":"{{id}}-000000"}""");
        // Another that is sent from beginning to end is the time in which hints and sweeps could have gone wrong.
        var other = await Mailing.PrepareAsync(app.Api, 1);
        await Ledger.SettledAsync(app.Api, await other.SendAsync());

        var now = await Ledger.UntilAsync(app.Api, id, static _ => true);
        Assert.Equal(("sending", 3), ((string?)now["state"], Ledger.Count(now, "unknown")));
        Assert.Empty(await ReceivedAsync(mailing));
        Assert.Equal(3, (await Ledger.DeliveriesAsync(app.Api, id, "unknown")).Count);
    }

    [Fact]
    public async Task What_was_taken_without_an_answer_is_proven_by_its_events_and_posted_once()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        await app.Sink.EventsAsync(new { enabled = true, delayMs = 3000 });
        await app.Sink.BehaveAsync(new { mode = "accept-then-drop", times = 1 });
        var id = await mailing.SendAsync();

        await Ledger.UntilAsync(app.Api, id, static now => Ledger.Count(now, "unknown") == 3);
        var settled = await Ledger.SettledAsync(app.Api, id);

        Assert.Equal((3, 3), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "delivered")));
        Assert.Equal(mailing.Addresses, await ReceivedAsync(mailing));
    }

    private async Task<IEnumerable<string>> ReceivedAsync(Mailing mailing) =>
        (await app.Sink.ListAsync(mailing.Domain)).Select(static one => (string)one["to"]!).Order(StringComparer.Ordinal);
}
