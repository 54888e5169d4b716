using System.Net;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class ScheduleTests(AppFixture app)
{
    private static readonly string[] OneUnknown = ["no-such-list"];

    [Fact]
    public async Task The_same_content_to_the_same_list_is_the_first_distribution_again()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        var first = await mailing.AskAsync();
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal($"/api/distributions/{first.Json["id"]}", first.Headers.Location?.OriginalString);

        var again = await app.Api.PostAsync($"/api/briefs/{mailing.Brief}/distributions", new { lists = new[] { mailing.Name, mailing.Name } });
        Assert.Equal((HttpStatusCode.OK, (string?)first.Json["id"]), (again.Status, (string?)again.Json["id"]));

        await Ledger.SettledAsync(app.Api, (string)first.Json["id"]!);
        var settled = await mailing.AskAsync();
        Assert.Equal((HttpStatusCode.OK, "settled", 2), (settled.Status, (string?)settled.Json["state"], Ledger.Count(settled.Json, "accepted")));
        Assert.Equal(2, await app.Sink.CountAsync(mailing.Domain));
    }

    [Fact]
    public async Task A_renamed_list_does_not_get_the_same_brief_a_second_time()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var first = await mailing.SendAsync();
        await app.Api.PutAsync($"/api/lists/{mailing.Name}", new { title = "Another title", owner = "Project manager", reviewBy = "2099-12-31" });

        var again = await mailing.AskAsync();

        Assert.Equal((HttpStatusCode.OK, first), (again.Status, (string?)again.Json["id"]));
    }

    [Fact]
    public async Task A_changed_document_makes_another_distribution()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var first = await mailing.SendAsync();
        await app.Api.SendAsync(HttpMethod.Put, $"/api/briefs/{mailing.Brief}/document", "%PDF-1.7\nanother\n%%EOF\n"u8.ToArray(), "application/pdf");

        var second = await mailing.AskAsync();

        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.NotEqual(first, (string?)second.Json["id"]);
        await Ledger.SettledAsync(app.Api, first);
        await Ledger.SettledAsync(app.Api, (string)second.Json["id"]!);
        Assert.Equal(2, await app.Sink.CountAsync(mailing.Addresses[0]));
    }

    [Fact]
    public async Task A_list_without_members_is_refused_in_a_sentence()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 0);

        var answer = await mailing.AskAsync();

        Assert.Equal((HttpStatusCode.Conflict, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Equal($"The list '{mailing.Name}' has no members, so there is nobody to send to.", (string?)answer.Json["title"]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_named_by_field()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var path = $"/api/briefs/{mailing.Brief}/distributions";

        Assert.NotEmpty((await app.Api.PostAsync(path, new { lists = OneUnknown })).ErrorsOf("lists[0]"));
        Assert.NotEmpty((await app.Api.PostAsync(path, new { lists = Array.Empty<string>() })).ErrorsOf("lists"));
        Assert.NotEmpty((await app.Api.PostAsync(path, "{}")).ErrorsOf("lists"));
        Assert.NotEmpty((await app.Api.PostAsync(path, new { lists = OneUnknown, maxLatenessMinutes = 0 })).ErrorsOf("maxLatenessMinutes"));
        Assert.NotEmpty((await app.Api.PostAsync(path, new { lists = OneUnknown, sendAt = "2018-12-13T09:30:00Z" })).ErrorsOf("sendAt"));
        Assert.NotEmpty((await app.Api.PostAsync(path, new { lists = OneUnknown, sendAt = "tomorrow" })).ErrorsOf("sendAt"));
        Assert.NotEmpty((await app.Api.PostAsync(path, new { lists = OneUnknown, to = "me" })).ErrorsOf("to"));
        Assert.Equal(HttpStatusCode.BadRequest, (await mailing.AskAsync(DateTimeOffset.UtcNow.AddHours(-1))).Status);
    }

    [Theory]
    [InlineData("/api/distributions/0123456789abcdef01234567")]
    [InlineData("/api/distributions/0123456789abcdef01234567/deliveries")]
    [InlineData("/api/distributions/Not%20An%20Id'")]
    public async Task A_distribution_that_is_not_there_is_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync(path)).Status);

    [Fact]
    public async Task A_brief_that_is_not_there_cannot_be_sent()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);

        Assert.Equal(HttpStatusCode.NotFound, (await (mailing with { Brief = "no-such-brief" }).AskAsync()).Status);
    }

    [Fact]
    public async Task What_is_due_later_than_the_provider_would_hold_it_stays_scheduled_while_others_are_sent_and_goes_when_due()
    {
        var later = await Mailing.PrepareAsync(app.Api, 1);
        var id = await later.SendAsync(DateTimeOffset.UtcNow.AddHours(100));
        var now = await Mailing.PrepareAsync(app.Api, 1);
        await Ledger.SettledAsync(app.Api, await now.SendAsync());

        var scheduled = await Ledger.UntilAsync(app.Api, id, static _ => true);

        Assert.Equal(("scheduled", 0), ((string?)scheduled["state"], Ledger.Count(scheduled, "audience")));
        Assert.Equal(0, await app.Sink.CountAsync(later.Domain));

        await app.Storage.Table("Distributions").UpdateEntityAsync(
            new TableEntity("distribution", id) { ["SendAt"] = DateTimeOffset.UtcNow }, Azure.ETag.All, TableUpdateMode.Merge, TestContext.Current.CancellationToken);
        Assert.Equal(1, Ledger.Count(await Ledger.SettledAsync(app.Api, id), "accepted"));
    }

    [Fact]
    public async Task What_could_not_start_within_its_lateness_is_missed_and_not_sent_before_somebody_asks_again()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var asked = await app.Api.PostAsync(
            $"/api/briefs/{mailing.Brief}/distributions", new { lists = new[] { mailing.Name }, sendAt = DateTimeOffset.UtcNow.AddMinutes(-4), maxLatenessMinutes = 1 });

        var missed = await Ledger.UntilAsync(app.Api, (string)asked.Json["id"]!, static one => (string?)one["state"] == "missed");

        Assert.Contains("could not start within 1 minutes", (string?)missed["note"], StringComparison.Ordinal);
        Assert.Equal(0, await app.Sink.CountAsync(mailing.Domain));

        var again = await mailing.AskAsync();
        Assert.Equal((HttpStatusCode.OK, (string?)missed["id"]), (again.Status, (string?)again.Json["id"]));
        Assert.Equal(1, Ledger.Count(await Ledger.SettledAsync(app.Api, (string)missed["id"]!), "accepted"));
    }
}
