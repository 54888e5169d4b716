using Azure.Data.Tables;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions;

[Collection(nameof(DisturbedMail))]
public sealed class OutcomeTests(QuickAppFixture app) : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await app.Sink.EventsAsync(new { enabled = true });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Who_bounces_complains_or_unsubscribes_is_counted_and_not_mailed_again()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 5);
        await app.Sink.EventsAsync(new { bounce = new[] { mailing.Addresses[0] }, complain = new[] { mailing.Addresses[1] }, unsubscribe = new[] { mailing.Addresses[2] } });

        var id = await mailing.SendAsync();
        var settled = await Ledger.SettledAsync(app.Api, id);
        Assert.Equal((4, 1), (Ledger.Count(settled, "delivered"), Ledger.Count(settled, "bounced")));
        Assert.Equal((1, 1), (Ledger.Count(settled, "complained"), Ledger.Count(settled, "unsubscribed")));
        var bounced = Assert.Single(await Ledger.DeliveriesAsync(app.Api, id, "bounced"));
        Assert.Equal((mailing.Addresses[0], "accepted"), ((string?)bounced["email"], (string?)bounced["state"]));
        Assert.StartsWith("550", (string?)bounced["reason"], StringComparison.Ordinal);

        var next = await mailing.AnotherBriefAsync("Second brief");
        var second = await Ledger.SettledAsync(app.Api, await next.SendAsync());
        Assert.Equal((5, 3, 2, 2), (Ledger.Count(second, "audience"), Ledger.Count(second, "suppressed"), Ledger.Count(second, "frozen"), Ledger.Count(second, "accepted")));
        var received = await Task.WhenAll(mailing.Addresses.Select(address => app.Sink.CountAsync(address)));
        Assert.Equal([1, 1, 1, 2, 2], received);
        var reasons = await ReasonsAsync(await Ledger.DeliveriesAsync(app.Api, id), mailing.Addresses);
        Assert.Equal(["Bounce", "Complaint", "Unsubscribe"], reasons);
    }

    [Fact]
    public async Task Events_that_come_several_times_and_in_any_order_count_once()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 20);
        await app.Sink.EventsAsync(new { duplicate = 3, shuffle = true, bounce = mailing.Addresses.Take(4) });

        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        Assert.Equal((20, 16, 4), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "delivered"), Ledger.Count(settled, "bounced")));
        Assert.Equal((0, 0, 0), (Ledger.Count(settled, "dropped"), Ledger.Count(settled, "deferred"), Ledger.Count(settled, "complained")));
    }

    [Fact]
    public async Task An_outcome_that_comes_after_settling_brings_the_activity_up_to_date()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        await app.Sink.EventsAsync(new { delayMs = 9000 });

        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());
        Assert.Equal((2, 0), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "delivered")));
        var activity = $"/api/activities/{(string?)settled["activity"]}";
        Assert.Contains("Delivery of 2 is not confirmed.", (await app.Api.GetAsync(activity)).Text, StringComparison.Ordinal);

        var later = await app.Api.UntilAsync(activity, static now => (int)now["version"]! > 1);
        Assert.Contains("2 of 2 messages were delivered", (string?)later["resultsAndImpact"], StringComparison.Ordinal);
        Assert.Single((await app.Api.GetAsync($"/api/awards/{mailing.Name}/activities")).Json["items"]!);
    }

    private async Task<IEnumerable<string?>> ReasonsAsync(IReadOnlyList<JToken> deliveries, IReadOnlyList<string> addresses)
    {
        var reasons = new List<string?>();
        foreach (var address in addresses)
        {
            var id = (string)deliveries.First(one => (string?)one["email"] == address)["stakeholder"]!;
            reasons.AddRange((await app.Storage.RowsAsync("Suppressions", TableClient.CreateQueryFilter($"RowKey eq {id}"))).Select(static row => row.GetString("Reason")));
        }

        return reasons;
    }
}
