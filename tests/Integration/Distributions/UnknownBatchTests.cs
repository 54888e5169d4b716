using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>What is unknown becomes known by the provider's log or by a person; events are tested with the faults of the provider.</summary>
[Collection(nameof(DisturbedMail))]
public sealed class UnknownBatchTests(QuickAppFixture app) : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await app.Sink.EventsAsync(new { enabled = true });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Without_any_event_the_providers_log_proves_what_was_taken()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        await app.Sink.EventsAsync(new { enabled = false });
        await app.Sink.BehaveAsync(new { mode = "accept-then-drop", times = 1 });

        var settled = await Ledger.SettledAsync(app.Api, await mailing.SendAsync());

        Assert.Equal((3, 0), (Ledger.Count(settled, "accepted"), Ledger.Count(settled, "delivered")));
        Assert.Equal("The provider's log shows a message of the attempt.", (string?)Assert.Single(await BatchesAsync((string)settled["id"]!))["evidence"]);
        Assert.Equal(3, await app.Sink.CountAsync(mailing.Domain));
    }

    [Fact]
    public async Task A_log_that_shows_nothing_decides_nothing_and_a_person_may_have_it_sent()
    {
        var (mailing, id) = await UnknownAsync();
        var asked = await app.Api.UntilAsync($"/api/distributions/{id}/batches?state=unknown", static now => now["items"]!.Any(static one => (string?)one["logAskedAt"] is not null));
        Assert.Equal(3, (int)asked["items"]![0]!["recipients"]!);

        var decided = await DecideAsync(id, "0", new { decision = "not-sent", reason = "The provider's support says so." });

        Assert.Equal((HttpStatusCode.OK, "ready"), (decided.Status, (string?)decided.Json["state"]));
        Assert.Equal(3, Ledger.Count(await Ledger.SettledAsync(app.Api, id), "delivered"));
        Assert.Equal(3, await app.Sink.CountAsync(mailing.Domain));
        Assert.EndsWith("decided “not-sent”: The provider's support says so.", (string?)Assert.Single(await BatchesAsync(id))["evidence"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_may_say_that_it_was_taken_once_and_only_of_what_is_unknown()
    {
        var (mailing, id) = await UnknownAsync();

        Assert.NotEmpty((await DecideAsync(id, "0", new { decision = "perhaps", reason = "x" })).ErrorsOf("decision"));
        Assert.NotEmpty((await DecideAsync(id, "0", new { decision = "accepted" })).ErrorsOf("reason"));
        Assert.Equal(HttpStatusCode.NotFound, (await DecideAsync(id, "1", new { decision = "accepted", reason = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await DecideAsync(id, "first", new { decision = "accepted", reason = "x" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(id, "0", new { decision = "accepted", reason = "Two recipients answered it." })).Status);

        var again = await DecideAsync(id, "0", new { decision = "not-sent", reason = "x" });
        Assert.Equal((HttpStatusCode.Conflict, "Batch 0 is accepted; only one that is unknown is decided by a person."), (again.Status, (string?)again.Json["title"]));
        Assert.Equal(3, Ledger.Count(await Ledger.SettledAsync(app.Api, id), "accepted"));
        Assert.Equal(0, await app.Sink.CountAsync(mailing.Domain));
    }

    private async Task<(Mailing Mailing, string Id)> UnknownAsync()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        await app.Sink.BehaveAsync(new { mode = "drop", times = 1 });
        var id = await mailing.SendAsync();
        await Ledger.UntilAsync(app.Api, id, static now => Ledger.Count(now, "unknown") == 3);
        return (mailing, id);
    }

    private Task<ApiAnswer> DecideAsync(string id, string batch, object decision) => app.Api.PostAsync($"/api/distributions/{id}/batches/{batch}/decision", decision);

    private async Task<IReadOnlyList<JToken>> BatchesAsync(string id) => [.. (await app.Api.GetAsync($"/api/distributions/{id}/batches")).Json["items"]!];
}
