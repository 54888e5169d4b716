using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class PreviewTests(AppFixture app)
{
    private static readonly string[] UnknownList = ["no-such-list"];

    [Fact]
    public async Task A_preview_is_what_the_recipient_gets_to_the_letter()
    {
        var mailing = await PrepareAsync();
        var id = await mailing.SendAsync();
        await Ledger.SettledAsync(app.Api, id);
        var stakeholder = (string?)(await Ledger.DeliveriesAsync(app.Api, id))[0]["stakeholder"];

        var preview = (await app.Api.GetAsync($"/api/briefs/{mailing.Brief}/preview?stakeholder={stakeholder}")).Json;

        var message = await app.Sink.MessageAsync(mailing.Addresses[0]);
        Assert.Equal(((string?)message["subject"], (string?)message["text"], (string?)message["html"]), ((string?)preview["subject"], (string?)preview["text"], (string?)preview["html"]));
        Assert.Equal((string?)message["headers"]!["List-Unsubscribe"], (string?)preview["headers"]!["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", (string?)preview["headers"]!["List-Unsubscribe-Post"]);
        Assert.Equal((string?)message["attachments"]![0]!["name"] ?? (string?)message["attachments"]![0]!["filename"], (string?)preview["attachment"]);
    }

    [Fact]
    public async Task A_preview_for_nobody_has_no_working_link_and_one_for_an_unknown_person_is_404()
    {
        var mailing = await PrepareAsync();

        var preview = await app.Api.GetAsync($"/api/briefs/{mailing.Brief}/preview?list={mailing.Name}");

        Assert.Contains("Dear colleague,", (string?)preview.Json["text"], StringComparison.Ordinal);
        Assert.Contains($"List of {mailing.Name}", (string?)preview.Json["text"], StringComparison.Ordinal);
        var link = new Uri(((string)preview.Json["headers"]!["List-Unsubscribe"]!).Trim('<', '>'));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.SendAsync(HttpMethod.Post, link.PathAndQuery, null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/briefs/{mailing.Brief}/preview?stakeholder=0123456789abcdef0123456789abcdef")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/briefs/{mailing.Brief}/preview?stakeholder=x'%20or")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync("/api/briefs/none/preview")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Api.GetAsync($"/api/briefs/{mailing.Brief}/preview?list=no-such-list")).Status);
    }

    [Fact]
    public async Task A_test_mail_is_what_will_go_marked_as_a_test_and_in_no_ledger()
    {
        var mailing = await PrepareAsync();
        var to = $"tester@{mailing.Domain}";

        var answer = await app.Api.PostAsync($"/api/briefs/{mailing.Brief}/test", new { to = to.ToUpperInvariant(), lists = new[] { mailing.Name } });

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        var message = await app.Sink.MessageAsync(to);
        var preview = (await app.Api.GetAsync($"/api/briefs/{mailing.Brief}/preview?list={mailing.Name}")).Json;
        Assert.Equal(("[Test] " + (string?)preview["subject"], (string?)answer.Json["subject"]), ((string?)message["subject"], (string?)message["subject"]));
        Assert.Equal(WithoutLink((string)preview["text"]!), WithoutLink((string)message["text"]!));
        Assert.Single(message["attachments"]!);
        Assert.Equal("test", (string?)message["customArgs"]!["k"]);
        Assert.Empty((await app.Api.GetAsync($"/api/awards/{mailing.Name}/activities")).Json["items"]!);
        Assert.Equal(1, await app.Sink.CountAsync(mailing.Domain));
    }

    [Fact]
    public async Task A_test_goes_nowhere_that_must_not_be_mailed_and_mistakes_are_named()
    {
        var mailing = await PrepareAsync();
        var path = $"/api/briefs/{mailing.Brief}/test";
        var to = $"leaver@{mailing.Domain}";
        await app.Api.PostAsync(path, new { to });
        var link = new Uri(((string)(await app.Sink.MessageAsync(to))["headers"]!["List-Unsubscribe"]!).Trim('<', '>'));
        Assert.Equal(HttpStatusCode.OK, (await app.Api.SendAsync(HttpMethod.Post, link.PathAndQuery, null)).Status);

        Assert.Equal(HttpStatusCode.Conflict, (await app.Api.PostAsync(path, new { to })).Status);
        Assert.NotEmpty((await app.Api.PostAsync(path, new { to = "nobody" })).ErrorsOf("to"));
        Assert.NotEmpty((await app.Api.PostAsync(path, "{}")).ErrorsOf("to"));
        Assert.NotEmpty((await app.Api.PostAsync(path, new { to, lists = UnknownList })).ErrorsOf("lists[0]"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.PostAsync("/api/briefs/none/test", new { to = $"x@{mailing.Domain}" })).Status);
        Assert.Equal(1, await app.Sink.CountAsync(to));
    }

    private static string WithoutLink(string text) => string.Join('\n', text.Split('\n').Where(static line => !line.Contains("/unsubscribe/", StringComparison.Ordinal)));

    private async Task<Mailing> PrepareAsync()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        await app.Api.SendAsync(HttpMethod.Put, $"/api/briefs/{mailing.Brief}/document", "%PDF-1.7\na brief\n%%EOF\n"u8.ToArray(), "application/pdf");
        return mailing;
    }
}
