using System.Net;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>Pausing, calling off and repeating while batches wait.</summary>
[Collection(nameof(DisturbedMail))]
public sealed class HeldBatchTests(QuickAppFixture app) : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await app.Sink.EventsAsync(new { enabled = true });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_paused_distribution_posts_nothing_and_a_resumed_one_posts_everything_once()
    {
        var (mailing, id) = await PausedAsync(150);
        await app.Storage.SendMessageAsync("send-batch", $$"""{"batch":"{{id}}-000000"}""");
        var other = await Mailing.PrepareAsync(app.Api, 1);
        await Ledger.SettledAsync(app.Api, await other.SendAsync());

        var held = await Ledger.UntilAsync(app.Api, id, static _ => true);
        Assert.Equal(("paused", 150, 0), ((string?)held["state"], Ledger.Count(held, "pending"), await app.Sink.CountAsync(mailing.Domain)));

        Assert.Equal(HttpStatusCode.Accepted, (await CommandAsync(id, "resume")).Status);
        Assert.Equal(150, Ledger.Count(await Ledger.SettledAsync(app.Api, id), "accepted"));
        Assert.Equal(150, await app.Sink.CountAsync(mailing.Domain));
    }

    [Fact]
    public async Task What_is_called_off_half_way_is_excluded_logged_for_those_who_got_it_and_repeated_for_the_others()
    {
        var (mailing, id) = await PausedAsync(421);

        // The second batch waits for a day, so that the first is sent alone.
        var row = (await app.Storage.RowsAsync("Deliveries", TableClient.CreateQueryFilter($"PartitionKey eq {id + "-000001"} and RowKey eq 'b'")))[0];
        row["ReadyAt"] = DateTimeOffset.UtcNow.AddDays(1);
        await app.Storage.Table("Deliveries").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Merge, TestContext.Current.CancellationToken);
        await CommandAsync(id, "resume");
        await Ledger.UntilAsync(app.Api, id, static now => Ledger.Count(now, "delivered") == 400);
        Assert.Equal(HttpStatusCode.Conflict, (await CommandAsync(id, "resend")).Status);

        Assert.Equal(HttpStatusCode.Accepted, (await CommandAsync(id, "cancel")).Status);
        var ended = await Ledger.UntilAsync(app.Api, id, static now => (string?)now["settledAt"] is not null);
        Assert.Equal(("cancelled", 421, 21, 400, 400), ((string?)ended["state"], Ledger.Count(ended, "audience"), Ledger.Count(ended, "excluded"), Ledger.Count(ended, "frozen"), Ledger.Count(ended, "accepted")));
        Assert.Equal((21, 21), ((int)ended["balance"]!["cancelled"]!, (await Ledger.DeliveriesAsync(app.Api, id, "cancelled")).Count));
        Assert.Equal(400, (int)(await ActivityAsync(ended))["audienceSize"]!);

        var repeat = await CommandAsync(id, "resend");
        var again = await CommandAsync(id, "resend");
        var linked = (string)repeat.Json["id"]!;
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, linked, id), (repeat.Status, again.Status, (string?)again.Json["id"], (string?)repeat.Json["resendOf"]));
        var settled = await Ledger.SettledAsync(app.Api, linked);
        Assert.Equal((21, 21), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "delivered")));
        Assert.Equal(linked, (string?)(await app.Api.GetAsync($"/api/distributions/{id}")).Json["resentAs"]);
        var received = (await app.Sink.ListAsync(mailing.Domain)).Select(static one => (string?)one["to"]).ToArray();
        Assert.Equal((421, 421), (received.Length, received.Distinct(StringComparer.Ordinal).Count()));

        // One brief to one audience is one activity, however often it took.
        Assert.Equal((string?)ended["activity"], (string?)settled["activity"]);
        Assert.Equal(421, (int)(await ActivityAsync(settled))["audienceSize"]!);
        Assert.Single((await app.Api.GetAsync($"/api/awards/{mailing.Name}/activities")).Json["items"]!);
    }

    [Fact]
    public async Task It_is_repeated_for_exactly_those_whom_the_provider_refused()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        await app.Sink.BehaveAsync(new { mode = "refuse-recipient", recipient = mailing.Addresses[1], times = 1 });
        var id = await mailing.SendAsync();
        Assert.Equal(1, Ledger.Count(await Ledger.SettledAsync(app.Api, id), "rejected"));
        await app.Sink.BehaveAsync(new { mode = "ok" });

        var settled = await Ledger.SettledAsync(app.Api, (string)(await CommandAsync(id, "resend")).Json["id"]!);

        Assert.Equal((1, 1), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "accepted")));
        var received = await Task.WhenAll(mailing.Addresses.Select(address => app.Sink.CountAsync(address)));
        Assert.Equal([1, 1, 1], received);
    }

    /// <summary>A distribution whose batches all wait, because the provider told us to, and which was paused then.</summary>
    private async Task<(Mailing Mailing, string Id)> PausedAsync(int recipients)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, recipients);
        await app.Sink.BehaveAsync(new { mode = "rate-limit", times = 1000 });
        var id = await mailing.SendAsync();
        await Ledger.UntilAsync(app.Api, id, now => (string?)now["state"] == "sending" && Ledger.Count(now, "pending") == recipients);
        var paused = await CommandAsync(id, "pause");
        Assert.Equal((HttpStatusCode.Accepted, "paused"), (paused.Status, (string?)paused.Json["state"]));

        // A batch that was claimed before the pause comes back when its attempt ends.
        await app.Api.UntilAsync($"/api/distributions/{id}/batches", static now => now["items"]!.All(static one => (string?)one["state"] == "ready"));
        await app.Sink.BehaveAsync(new { mode = "ok" });
        return (mailing, id);
    }

    private async Task<JObject> ActivityAsync(JObject distribution) => (await app.Api.GetAsync($"/api/activities/{distribution["activity"]}")).Json;

    private Task<ApiAnswer> CommandAsync(string id, string command) => app.Api.SendAsync(HttpMethod.Post, $"/api/distributions/{id}/{command}", null);
}
