using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class ControlTests(AppFixture app)
{
    [Fact]
    public async Task What_is_scheduled_is_paused_resumed_and_called_off_and_nothing_is_sent()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var id = await mailing.SendAsync(DateTimeOffset.UtcNow.AddDays(4));

        var paused = await CommandAsync(id, "pause");
        Assert.Equal((HttpStatusCode.Accepted, "paused", $"/api/distributions/{id}"), (paused.Status, (string?)paused.Json["state"], paused.Headers.Location?.OriginalString));
        Assert.Contains("Paused by ", (string?)paused.Json["note"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, (await CommandAsync(id, "pause")).Status);
        var resumed = await CommandAsync(id, "resume");
        Assert.Equal((HttpStatusCode.Accepted, "scheduled", (string?)null), (resumed.Status, (string?)resumed.Json["state"], (string?)resumed.Json["note"]));
        Assert.Equal((HttpStatusCode.Accepted, "cancelled"), await StateAsync(id, "cancel"));
        Assert.Equal((HttpStatusCode.Accepted, "cancelled"), await StateAsync(id, "cancel"));
        Assert.Equal(HttpStatusCode.Conflict, (await CommandAsync(id, "resume")).Status);

        // Nobody was sent anything, so the same request gives it a new time.
        Assert.Contains("ask for it again with POST /api/briefs/", (string?)(await CommandAsync(id, "resend")).Json["title"], StringComparison.Ordinal);
        Assert.Equal(0, await app.Sink.CountAsync(mailing.Domain));
        Assert.Equal(id, await mailing.SendAsync());
        Assert.Equal(1, Ledger.Count(await Ledger.SettledAsync(app.Api, id), "accepted"));
    }

    [Fact]
    public async Task A_command_in_the_wrong_state_is_409_with_a_sentence_and_changes_nothing()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var id = await mailing.SendAsync();
        var before = await Ledger.SettledAsync(app.Api, id);

        foreach (var (command, sentence) in ((string, string)[])[
            ("pause", "It is settled; only a distribution that is scheduled or freezing or sending can be paused."),
            ("resume", "It is settled; only a distribution that is paused can be resumed."),
            ("cancel", "It is settled; only a distribution that is scheduled or freezing or sending or paused can be called off."),
            ("resend", "There is nobody to send it to again: everybody of its audience has it, or must not be mailed.")])
        {
            var answer = await CommandAsync(id, command);
            Assert.Equal((HttpStatusCode.Conflict, sentence), (answer.Status, (string?)answer.Json["title"]));
        }

        Assert.Equal((int)before["version"]!, (int)(await app.Api.GetAsync($"/api/distributions/{id}")).Json["version"]!);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("cancel")]
    [InlineData("resend")]
    public async Task A_command_to_nothing_is_404(string command)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await CommandAsync("0123456789abcdef01234567", command)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await CommandAsync("Not%20An%20Id'", command)).Status);
    }

    [Fact]
    public async Task A_command_from_a_stale_reader_is_412_and_changes_nothing()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var id = await mailing.SendAsync(DateTimeOffset.UtcNow.AddDays(1));
        var read = (await app.Api.GetAsync($"/api/distributions/{id}")).Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.Accepted, (await CommandAsync(id, "pause", read)).Status);

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await CommandAsync(id, "resume", read)).Status);

        var now = await app.Api.GetAsync($"/api/distributions/{id}");
        Assert.Equal("paused", (string?)now.Json["state"]);
        Assert.Equal(HttpStatusCode.Accepted, (await CommandAsync(id, "resume", now.Headers.ETag!.Tag)).Status);
        Assert.Equal((HttpStatusCode.Accepted, "cancelled"), await StateAsync(id, "cancel"));
    }

    [Fact]
    public async Task Who_was_left_out_is_listed_with_the_reason_and_an_unknown_state_names_the_known_ones()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        await mailing.ImportAsync([Mailing.Row("Overdue", $"old@{mailing.Domain}", "2020-01-01")]);
        var id = await mailing.SendAsync();
        await Ledger.SettledAsync(app.Api, id);

        var excluded = Assert.Single(await Ledger.DeliveriesAsync(app.Api, id, "excluded"));
        Assert.Equal(("excluded", $"old@{mailing.Domain}", "The entry was due for review by 2020-01-01."), ((string?)excluded["state"], (string?)excluded["email"], (string?)excluded["reason"]));
        var first = (await app.Api.GetAsync($"/api/distributions/{id}/deliveries?top=1")).Json;
        var second = (await app.Api.GetAsync($"/api/distributions/{id}/deliveries?top=1&continuation={first["continuation"]}")).Json;
        Assert.Equal(("accepted", "excluded", null), ((string?)first["items"]![0]!["state"], (string?)second["items"]![0]!["state"], (string?)second["continuation"]));

        var wrong = await app.Api.GetAsync($"/api/distributions/{id}/deliveries?state=lost");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("must be one of pending, accepted, rejected, unknown, suppressed, cancelled, excluded, delivered, bounced, dropped, deferred", wrong.ErrorsOf("state")[0]);
    }

    private Task<ApiAnswer> CommandAsync(string id, string command, string? ifMatch = null) =>
        app.Api.SendAsync(HttpMethod.Post, $"/api/distributions/{id}/{command}", null, ifMatch is null ? null : ("If-Match", ifMatch));

    private async Task<(HttpStatusCode Status, string? State)> StateAsync(string id, string command)
    {
        var answer = await CommandAsync(id, command);
        return (answer.Status, (string?)answer.Json["state"]);
    }
}
