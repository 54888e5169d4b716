using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class SendingTests(AppFixture app)
{
    [Fact]
    public async Task Many_recipients_go_out_in_batches_of_400_and_each_address_gets_one_message()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 450);
        var id = await mailing.SendAsync();
        var settled = await Ledger.SettledAsync(app.Api, id);

        Assert.Equal((450, 450, 450), (Ledger.Count(settled, "frozen"), Ledger.Count(settled, "accepted"), Ledger.Count(settled, "delivered")));
        var received = await app.Sink.ListAsync(mailing.Domain);
        Assert.Equal(mailing.Addresses.Order(StringComparer.Ordinal), received.Select(static one => (string)one["to"]!).Order(StringComparer.Ordinal));
        Assert.Equal([50, 400], received.GroupBy(static one => (string?)one["requestId"]).Select(static request => request.Count()).Order());

        await Deliveries_come_page_by_page_and_by_state(id, mailing.Addresses);
    }

    [Fact]
    public async Task An_address_on_two_lists_gets_one_message()
    {
        var one = await Mailing.PrepareAsync(app.Api, 3);
        var two = await Mailing.PrepareAsync(app.Api, 1);
        await two.ImportAsync(one.Addresses.Take(2).Select(address => Mailing.Row("Somewhere else", address)));

        var asked = await app.Api.PostAsync($"/api/briefs/{one.Brief}/distributions", new { lists = new[] { one.Name, two.Name } });
        var settled = await Ledger.SettledAsync(app.Api, (string)asked.Json["id"]!);

        Assert.Equal((4, 4), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "accepted")));
        Assert.Equal((3, 1), (await app.Sink.CountAsync(one.Domain), await app.Sink.CountAsync(two.Domain)));
    }

    [Fact]
    public async Task An_entry_that_is_overdue_for_review_is_left_out()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        await mailing.ImportAsync([Mailing.Row("Overdue", $"old@{mailing.Domain}", "2020-01-01")]);

        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        Assert.Equal((3, 1, 2, 2), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "excluded"), Ledger.Count(settled, "frozen"), Ledger.Count(settled, "accepted")));
        Assert.Equal(0, await app.Sink.CountAsync($"old@{mailing.Domain}"));
    }

    [Fact]
    public async Task With_everybody_left_out_a_distribution_settles_and_no_activity_is_claimed()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);
        await mailing.ImportAsync([Mailing.Row("Overdue", $"old@{mailing.Domain}", "2020-01-01")]);

        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        Assert.Equal((1, 0, null), (Ledger.Count(settled, "excluded"), Ledger.Count(settled, "frozen"), (string?)settled["activity"]));
        Assert.Empty((await app.Api.GetAsync($"/api/awards/{mailing.Name}/activities")).Json["items"]!);
    }

    [Fact]
    public async Task Nothing_in_queues_or_custom_arguments_names_a_person()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        var message = await app.Sink.MessageAsync(mailing.Addresses[0]);

        Assert.Equal(["a", "b", "d"], ((Newtonsoft.Json.Linq.JObject)message["customArgs"]!).Properties().Select(static one => one.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(mailing.Domain, message["customArgs"]!.ToString(), StringComparison.Ordinal);
    }

    private async Task Deliveries_come_page_by_page_and_by_state(string id, IReadOnlyList<string> addresses)
    {
        var path = $"/api/distributions/{id}/deliveries?top=100&state=delivered";
        var (found, sizes, continuation) = (new List<string>(), new List<int>(), (string?)"");
        while (continuation is not null)
        {
            var page = (await app.Api.GetAsync(continuation.Length == 0 ? path : $"{path}&continuation={continuation}")).Json;
            sizes.Add(page["items"]!.Count());
            found.AddRange(page["items"]!.Select(static one => (string)one["email"]!));
            continuation = (string?)page["continuation"];
        }

        Assert.Equal([100, 100, 100, 100, 50], sizes);
        Assert.Equal(addresses.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Empty(await Ledger.DeliveriesAsync(app.Api, id, "bounced"));
        Assert.NotEmpty((await app.Api.GetAsync($"/api/distributions/{id}/deliveries?state=lost")).ErrorsOf("state"));
        Assert.NotEmpty((await app.Api.GetAsync($"/api/distributions/{id}/deliveries?continuation=next")).ErrorsOf("continuation"));
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Api.GetAsync($"/api/distributions/{id}/deliveries?top=0")).Status);
    }
}
