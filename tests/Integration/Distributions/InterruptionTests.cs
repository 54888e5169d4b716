using System.Text;
using Azure.Data.Tables;

namespace ImpactTracker.Tests.Integration.Distributions;

[Collection(nameof(DisturbedMail))]
public sealed class InterruptionTests(QuickAppFixture app) : IAsyncLifetime
{
    private static readonly string[] Queues = ["start-distribution", "send-batch", "mail-events"];

    public async ValueTask InitializeAsync()
    {
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await app.Sink.EventsAsync(new { enabled = true });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_app_that_is_killed_while_it_sends_loses_nobody_and_mails_nobody_twice()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 900);
        await app.Sink.BehaveAsync(new { mode = "slow", delayMs = 3000 });
        var id = await mailing.SendAsync();
        while (await app.Sink.CountAsync(mailing.Domain) == 0)
        {
            await Ledger.UntilAsync(app.Api, id, static _ => true);
        }

        await app.Stack.App.KillAsync();
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await app.Stack.StartAppAsync(TestContext.Current.CancellationToken);

        // Killed after a claim and before its post, a batch stays unknown for want of evidence; nobody stays pending.
        var received = 0;
        var ended = await Ledger.UntilAsync(app.Api, id, now =>
        {
            received = app.Sink.CountAsync(mailing.Domain).GetAwaiter().GetResult();
            return Ledger.Count(now, "frozen") == 900 && Ledger.Count(now, "pending") == 0 && Ledger.Count(now, "accepted") == received;
        });
        Assert.Equal(900, received + Ledger.Count(ended, "unknown"));
        Assert.Equal(received, (await app.Sink.ListAsync(mailing.Domain)).Select(static one => (string?)one["to"]).Distinct(StringComparer.Ordinal).Count());
        var deliveries = await Ledger.DeliveriesAsync(app.Api, id);
        Assert.Equal(mailing.Addresses.Order(StringComparer.Ordinal), deliveries.Select(static one => (string)one["email"]!).Order(StringComparer.Ordinal));
        Assert.All(deliveries, static one => Assert.Contains((string?)one["state"], (string[])["accepted", "unknown"]));
    }

    [Fact]
    public async Task With_every_queue_emptied_on_the_way_a_distribution_still_ends()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 120);
        var id = await mailing.SendAsync();
        await app.Stack.App.KillAsync();
        await app.Storage.EmptyAsync(Queues);
        await app.Stack.StartAppAsync(TestContext.Current.CancellationToken);

        // No hint is left: the sweep starts it. Then its batches' and events' hints are taken away too.
        await Ledger.UntilAsync(app.Api, id, now =>
        {
            app.Storage.EmptyAsync(Queues).GetAwaiter().GetResult();
            return (string?)now["state"] == "sending";
        });
        await app.Storage.EmptyAsync(Queues);
        var settled = await Ledger.SettledAsync(app.Api, id);

        Assert.Equal((120, 120), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "delivered")));
        var received = (await app.Sink.ListAsync(mailing.Domain)).Select(static one => (string?)one["to"]).ToArray();
        Assert.Equal((120, 120), (received.Length, received.Distinct(StringComparer.Ordinal).Count()));
    }

    [Fact]
    public async Task A_distribution_that_cannot_be_frozen_does_not_keep_others_from_being_swept()
    {
        const string Broken = "000000000000000000000001";
        await app.Storage.PutBlobAsync("audiences", $"{Broken}.json", "not a snapshot");
        await using var row = await BrokenRow.AddAsync(app.Storage, Broken, "Freezing");

        // Over the rate limit, a batch waits for a hint; without it, only the sweep can find the batch.
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        await app.Sink.BehaveAsync(new { mode = "rate-limit", times = 1 });
        var id = await mailing.SendAsync();
        var own = TableClient.CreateQueryFilter($"PartitionKey eq {id + "-000000"} and RowKey eq 'b' and State eq 'Ready' and ReadyAt gt {DateTimeOffset.UtcNow.AddSeconds(1)}");
        while ((await app.Storage.RowsAsync("Deliveries", own)).Count == 0)
        {
            await Ledger.UntilAsync(app.Api, id, static now => Ledger.Count(now, "accepted") == 0);
        }

        await app.Storage.EmptyAsync("send-batch");
        var settled = await Ledger.SettledAsync(app.Api, id);

        Assert.Equal(1, Ledger.Count(settled, "accepted"));
    }

    [Fact]
    public async Task A_batch_whose_content_cannot_be_read_stays_ready_and_is_sent_when_it_can()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var id = await mailing.SendAsync(DateTimeOffset.UtcNow.AddSeconds(3));
        var path = (await app.Storage.RowsAsync("Distributions", TableClient.CreateQueryFilter($"PartitionKey eq {"distribution"} and RowKey eq {id}")))[0].GetString("ContentPath")!.Split('/');
        var content = Encoding.UTF8.GetString(await app.Storage.BlobAsync(string.Join('/', path)));
        await app.Storage.Container(path[0]).DeleteBlobAsync(path[1], cancellationToken: TestContext.Current.CancellationToken);
        await Ledger.UntilAsync(app.Api, id, static now => (string?)now["state"] == "sending");

        // Another that is sent from beginning to end is the time in which the first was tried and failed.
        var other = await Mailing.PrepareAsync(app.Api, 1);
        await Ledger.SettledAsync(app.Api, await other.SendAsync());
        await app.Storage.PutBlobAsync(path[0], path[1], content);
        var settled = await Ledger.SettledAsync(app.Api, id);

        Assert.Equal((1, 0), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "unknown")));
    }

    [Fact]
    public async Task A_distribution_whose_balance_does_not_hold_is_not_shown_and_does_not_keep_others_from_settling()
    {
        const string Broken = "000000000000000000000002";
        await using var row = await BrokenRow.AddAsync(app.Storage, Broken, "Sending");

        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        var shown = await app.Api.GetAsync($"/api/distributions/{Broken}");
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, shown.Status);
        Assert.DoesNotContain("balance", shown.Text, StringComparison.Ordinal);
    }
}
