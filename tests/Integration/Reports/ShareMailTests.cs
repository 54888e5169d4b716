using System.Net;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;
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

    [Fact]
    public async Task Without_any_event_the_providers_log_does_not_prove_what_was_taken()
    {
        var report = await ReportAsync();
        await app.Sink.EventsAsync(new { enabled = false });
        await app.Sink.BehaveAsync(new { mode = "accept-then-drop", times = 1 });

        var lost = await ShareAsync(report, $"one@{domain}", $"two@{domain}");
        var told = await UntilAsync(report, lost, static one => (string?)one["mail"] == "accepted");

        Assert.Equal("unknown", (string?)lost["mail"]);
        Assert.Equal("The provider's log shows a message of the attempt.", (string?)told["evidence"]);
        Assert.Equal((1, 1), (await CountAsync("one"), await CountAsync("two")));
    }

    [Fact]
    public async Task Mail_of_which_nobody_tells_cannot_be_decided_by_a_person_or_is_sent_more_than_once_more()
    {
        var report = await ReportAsync();
        await app.Sink.BehaveAsync(new { mode = "drop", times = 1 });
        var lost = await ShareAsync(report, $"one@{domain}");
        await UntilAsync(report, lost, static one => (string?)one["logAskedAt"] is not null);

        Assert.NotEmpty((await DecideAsync(report, lost, new { decision = "perhaps", reason = "x" })).ErrorsOf("decision"));
        Assert.NotEmpty((await DecideAsync(report, lost, new { decision = "accepted" })).ErrorsOf("reason"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.PostAsync($"/api/reports/{report}/shares/{Guid.NewGuid():N}/decision", new { decision = "accepted", reason = "x" })).Status);
        var decided = await DecideAsync(report, lost, new { decision = "not-sent", reason = "The provider's support says so." });

        Assert.Equal((HttpStatusCode.OK, "accepted"), (decided.Status, (string?)decided.Json["mail"]));
        Assert.EndsWith("decided “not-sent”: The provider's support says so.", (string?)decided.Json["evidence"], StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("one"));
        Assert.Equal(HttpStatusCode.Conflict, (await DecideAsync(report, lost, new { decision = "not-sent", reason = "x" })).Status);
        Assert.Equal(1, await CountAsync("one"));
    }

    [Fact]
    public async Task What_a_person_says_was_taken_is_posted_again()
    {
        var report = await ReportAsync();
        await app.Sink.BehaveAsync(new { mode = "drop", times = 1 });
        var lost = await ShareAsync(report, $"one@{domain}", $"two@{domain}");

        var decided = await DecideAsync(report, lost, new { decision = "accepted", reason = "One of them answered it." });

        Assert.Equal((HttpStatusCode.OK, "accepted"), (decided.Status, (string?)decided.Json["mail"]));
        Assert.Equal(["accepted", "accepted"], decided.Json["deliveries"]!.Select(static to => (string?)to["mail"]));
        Assert.Equal((0, 0), (await CountAsync("one"), await CountAsync("two")));
    }

    private Task<ApiAnswer> DecideAsync(string report, JObject share, object decision) => app.Api.PostAsync($"/api/reports/{report}/shares/{share["id"]}/decision", decision);

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
