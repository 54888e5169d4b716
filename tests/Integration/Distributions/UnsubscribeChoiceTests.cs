using System.Net;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class UnsubscribeChoiceTests(AppFixture app) : IDisposable
{
    private readonly HttpClient plain = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public void Dispose() => plain.Dispose();

    [Fact]
    public async Task The_page_offers_each_list_of_the_mail_that_one_is_on_and_everything()
    {
        var (mailing, link, _) = await LinkAsync();

        var page = await plain.GetStringAsync(link, TestContext.Current.CancellationToken);

        Assert.Contains($"""value="{mailing.Name}"><span>Only what goes to “List of {mailing.Name}”""", page, StringComparison.Ordinal);
        Assert.Contains("""value="" checked><span>Everything that we send""", page, StringComparison.Ordinal);
        Assert.DoesNotContain(mailing.Domain, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_one_list_stops_that_list_alone_and_the_ledger_counts_it()
    {
        var (mailing, link, id) = await LinkAsync();

        var done = await PostAsync(link, new FormUrlEncodedContent(new Dictionary<string, string> { ["list"] = mailing.Name }));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        var state = (await app.Api.PostAsync("/api/suppressions/check", new { email = mailing.Addresses[0] })).Json;
        Assert.False((bool)state["everything"]!);
        Assert.Equal(("unsubscribe", mailing.Name), ((string?)state["suppressions"]![0]!["reason"], (string?)state["suppressions"]![0]!["list"]));
        var next = await mailing.AnotherBriefAsync("Second brief");
        var settled = await Ledger.SettledAsync(app.Api, await next.SendAsync());
        Assert.Equal((1, 1), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "suppressed")));
        Assert.Equal(1, (int)(await app.Api.GetAsync($"/api/distributions/{id}")).Json["outcomes"]!["unsubscribed"]!);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "application/x-www-form-urlencoded")]
    [InlineData("list=", "application/x-www-form-urlencoded")]
    [InlineData("List-Unsubscribe=One-Click", "application/x-www-form-urlencoded")]
    [InlineData("List-Unsubscribe=One-Click", "text/plain")]
    [InlineData("not a form", "multipart/form-data; boundary=x")]
    [InlineData("{", "application/json")]
    public async Task Whatever_else_is_posted_stops_everything(string? body, string? mediaType)
    {
        var (mailing, link, _) = await LinkAsync();

        var done = await PostAsync(link, body is null ? null : new StringContent(body, Encoding.UTF8, System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType!)));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.True((bool)(await app.Api.PostAsync("/api/suppressions/check", new { email = mailing.Addresses[0] })).Json["everything"]!);
    }

    [Fact]
    public async Task A_list_that_the_mail_did_not_go_to_meets_the_page_of_bad_links_and_changes_nothing()
    {
        var (mailing, link, _) = await LinkAsync();
        using var bad = await plain.GetAsync(new Uri(link, "/unsubscribe/x.y"), TestContext.Current.CancellationToken);

        var done = await PostAsync(link, new FormUrlEncodedContent(new Dictionary<string, string> { ["list"] = "another-list" }));

        Assert.Equal((HttpStatusCode.NotFound, await bad.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), (done.Status, done.Text));
        Assert.Empty((await app.Api.PostAsync("/api/suppressions/check", new { email = mailing.Addresses[0] })).Json["suppressions"]!);
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(Uri link, HttpContent? content)
    {
        using var answer = await plain.PostAsync(link, content, TestContext.Current.CancellationToken);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(Mailing Mailing, Uri Link, string Distribution)> LinkAsync()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var id = await mailing.SendAsync();
        await Ledger.SettledAsync(app.Api, id);
        var message = await app.Sink.MessageAsync(mailing.Addresses[0]);
        return (mailing, new Uri(((string)message["headers"]!["List-Unsubscribe"]!).Trim('<', '>')), id);
    }
}
