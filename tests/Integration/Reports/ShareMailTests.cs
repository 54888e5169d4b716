using ImpactTracker.Tests.Integration.Distributions;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

[Collection(nameof(DisturbedMail))]
public sealed class ShareMailTests(QuickAppFixture app) : IAsyncLifetime
{
    private static readonly DateTimeOffset Tomorrow = DateTimeOffset.UtcNow.AddDays(1);

    private readonly string domain = $"{Guid.NewGuid():N}.example";

    public async ValueTask InitializeAsync()
    {
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await app.Sink.EventsAsync(new { enabled = true });
    }

    public async ValueTask DisposeAsync() => await app.Sink.BehaveAsync(new { mode = "ok" });

    [Fact]
    public async Task A_link_is_mailed_to_a_suppressed_address_or_what_became_of_each_mail_is_not_told()
    {
        var report = await ReportAsync();
        await app.Api.PostAsync("/api/suppressions", new { email = $"never@{domain}", reason = "objection" });
        await app.Sink.EventsAsync(new { enabled = true, bounce = new[] { $"gone@{domain}" } });
        await app.Sink.BehaveAsync(new { mode = "refuse-recipient", recipient = $"odd@{domain}" });

        var share = await ShareAsync(report, $"good@{domain}", $"never@{domain}", $"gone@{domain}", $"odd@{domain}");
        var told = await UntilAsync(report, share, static one => one["deliveries"]!.Count(static to => (string?)to["outcome"] is not null) == 2);

        Assert.Equal("accepted", (string?)told["mail"]);
        Assert.Equal(
            [$"good@{domain} accepted delivered", $"never@{domain} suppressed ", $"gone@{domain} accepted bounced", $"odd@{domain} refused "],
            told["deliveries"]!.Select(static to => $"{to["to"]} {to["mail"]} {to["outcome"]}"));
        Assert.Equal((1, 0, 1, 0), (await CountAsync("good"), await CountAsync("never"), await CountAsync("gone"), await CountAsync("odd")));

        // Whoever has no mailbox is not written to again, with a brief or a link.
        var again = await ShareAsync(report, $"gone@{domain}");
        Assert.Equal("suppressed", (string?)again["mail"]);
        Assert.Equal(1, await CountAsync("gone"));
    }

    [Fact]
    public async Task Mail_that_was_taken_without_an_answer_is_sent_again_or_stays_unknown_when_an_event_proves_it()
    {
        var report = await ReportAsync();
        await app.Sink.EventsAsync(new { enabled = true, delayMs = 2_000 });
        await app.Sink.BehaveAsync(new { mode = "accept-then-drop", times = 1 });
        var key = Guid.NewGuid().ToString();

        var lost = await ShareAsync(report, key, [$"one@{domain}", $"two@{domain}"]);
        var same = await ShareAsync(report, key, [$"one@{domain}", $"two@{domain}"]);

        Assert.Equal(("unknown", (string?)lost["id"]), ((string?)lost["mail"], (string?)same["id"]));
        var told = await UntilAsync(report, lost, static one => one["deliveries"]!.All(static to => (string?)to["outcome"] is not null));
        Assert.Equal("accepted", (string?)told["mail"]);
        Assert.Equal(["accepted delivered", "accepted delivered"], told["deliveries"]!.Select(static to => $"{to["mail"]} {to["outcome"]}"));
        Assert.Equal((1, 1), (await CountAsync("one"), await CountAsync("two")));
    }

    private async Task<string> ReportAsync()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);
        return (string)(await app.Api.ReportAsync("summary", ["html"], mailing.Name))["id"]!;
    }

    private Task<JObject> ShareAsync(string report, params string[] to) => ShareAsync(report, null, to);

    private async Task<JObject> ShareAsync(string report, string? key, string[] to)
    {
        var answer = await app.Api.PostAsync($"/api/reports/{report}/share", new { expires = Tomorrow, to }, key);
        Assert.True((int)answer.Status == 201, answer.Text);
        return answer.Json;
    }

    private async Task<JToken> UntilAsync(string report, JObject share, Func<JToken, bool> wanted)
    {
        bool Found(JToken one) => (string?)one["id"] == (string?)share["id"] && wanted(one);
        return (await app.Api.UntilAsync($"/api/reports/{report}/shares", now => now["items"]!.Any(Found)))["items"]!.Single(Found);
    }

    private Task<int> CountAsync(string name) => app.Sink.CountAsync($"{name}@{domain}");
}
