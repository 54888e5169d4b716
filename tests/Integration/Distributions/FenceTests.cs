using System.Net;
using ImpactTracker.Tests.Integration.Distributions.Crashes;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>With a fence, what is unknown is called back at the provider and posted again; nobody has to decide.</summary>
public sealed class FenceTests(FenceFixture app) : IClassFixture<FenceFixture>
{
    private const int Each = 3;
    private const string Confirmed = "The provider confirms that the attempt was cancelled before it sent anything.";

    [Fact]
    public async Task Whatever_the_provider_does_to_the_first_post_everybody_is_sent_the_brief_once_and_nobody_decides()
    {
        var faults = Enum.GetValues<ProviderFault>();
        var sent = await Task.WhenAll(faults.Select(SendAsync));

        foreach (var (fault, (mailing, id)) in faults.Zip(sent))
        {
            var settled = await Ledger.SettledAsync(app.Api, id);

            Assert.Equal((Each, Each), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "delivered")));
            Assert.Equal(mailing.Addresses, (await app.Sink.ListAsync(mailing.Domain)).Select(static one => (string)one["to"]!).Order(StringComparer.Ordinal));
            var batch = await BatchAsync(id);
            Assert.Equal(fault is ProviderFault.None or ProviderFault.RateLimited ? null : Confirmed, (string?)batch["evidence"]);
            var message = await app.Sink.MessageAsync(mailing.Addresses[0]);
            Assert.NotNull((string?)message["batchId"]);
            // The provider knows seconds.
            Assert.InRange((DateTimeOffset)batch["heldUntil"]! - (DateTimeOffset)message["sendAt"]!, TimeSpan.Zero, TimeSpan.FromSeconds(1));
            // What was cancelled is given back: few ids can be at a time.
            Assert.All(await app.Storage.RowsAsync("Deliveries", $"PartitionKey eq '{id}-000000' and RowKey eq 'b'"), static row => Assert.Null(row.GetString("SpentHolds")));
        }
    }

    [Fact]
    public async Task A_cancel_that_is_not_confirmed_leaves_the_batch_unknown_and_to_a_person_when_its_time_has_passed()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, Each);
        app.Passage.Fault(mailing.Domain, ProviderFault.BrokenBefore);
        app.Passage.NoCancel(mailing.Domain);
        var id = await mailing.SendAsync();
        var asked = await app.Api.UntilAsync($"/api/distributions/{id}/batches?state=unknown", static now => now["items"]!.Any(static one => (string?)one["cancelAskedAt"] is not null));

        var early = await DecideAsync(id);
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("is asked to cancel it", (string?)early.Json["title"], StringComparison.Ordinal);

        var until = (DateTimeOffset)asked["items"]![0]!["heldUntil"]!;
        var late = await Ledger.UntilAsync(app.Api, id, _ => DateTimeOffset.UtcNow > until);
        Assert.Equal((Each, 0), (Ledger.Count(late, "unknown"), await app.Sink.CountAsync(mailing.Domain)));

        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(id)).Status);
        await Ledger.UntilAsync(app.Api, id, static now => Ledger.Count(now, "accepted") == Each);
        Assert.Equal(Each, await app.Sink.CountAsync(mailing.Domain));
    }

    private async Task<(Mailing Mailing, string Id)> SendAsync(ProviderFault fault)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, Each);
        app.Passage.Fault(mailing.Domain, fault);
        return (mailing, await mailing.SendAsync());
    }

    private Task<Tests.Support.ApiAnswer> DecideAsync(string id) =>
        app.Api.PostAsync($"/api/distributions/{id}/batches/0/decision", new { decision = "not-sent", reason = "The provider has no message of it." });

    private async Task<JToken> BatchAsync(string id) => Assert.Single((await app.Api.GetAsync($"/api/distributions/{id}/batches")).Json["items"]!);
}
