using System.Net;
using System.Net.Sockets;

namespace ImpactTracker.Tests.Integration.Distributions;

[Collection(nameof(DisturbedMail))]
public sealed class TwoAppsTests(QuickAppFixture app) : IAsyncLifetime
{
    private const int Mailings = 8;
    private const int Each = 25;

    public async ValueTask InitializeAsync()
    {
        await app.Sink.BehaveAsync(new { mode = "slow", delayMs = 200 });
        await app.Sink.EventsAsync(new { enabled = true, duplicate = 2, shuffle = true });
    }

    public async ValueTask DisposeAsync() => await app.Sink.BehaveAsync(new { mode = "ok" });

    [Fact]
    public async Task Two_apps_on_one_storage_that_both_get_every_hint_mail_nobody_twice()
    {
        await using var other = await app.Stack.StartAnotherAppAsync(FreeAddress(), TestContext.Current.CancellationToken);
        var mailings = await Task.WhenAll(Enumerable.Range(0, Mailings).Select(_ => Mailing.PrepareAsync(app.Api, Each)));
        var ids = await Task.WhenAll(mailings.Select(static mailing => mailing.SendAsync()));
        // Hints again and again while they freeze, send and settle: each app takes its share of them.
        for (var turn = 0; turn < 6; turn++)
        {
            await app.Storage.SendMessagesAsync("start-distribution", ids.Select(static id => $$"""{"distribution":"{{id}}"}"""));
            await app.Storage.SendMessagesAsync("send-batch", ids.Select(static id => $$"""{"batch":"{{id}}-000000"}"""));
        }

        foreach (var (mailing, id) in mailings.Zip(ids))
        {
            var settled = await Ledger.SettledAsync(app.Api, id);
            Assert.Equal((Each, Each), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "delivered")));
            var received = (await app.Sink.ListAsync(mailing.Domain)).Select(static one => (string)one["to"]!).Order(StringComparer.Ordinal);
            Assert.Equal(mailing.Addresses.Order(StringComparer.Ordinal), received);
            Assert.Single((await app.Api.GetAsync($"/api/awards/{mailing.Name}/activities")).Json["items"]!);
        }
    }

    private static Uri FreeAddress()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return new Uri($"http://{free.LocalEndpoint}");
    }
}
