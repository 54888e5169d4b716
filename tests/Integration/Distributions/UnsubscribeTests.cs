using System.Net;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class UnsubscribeTests(AppFixture app) : IDisposable
{
    private static readonly Dictionary<string, string> OneClick = new() { ["List-Unsubscribe"] = "One-Click" };

    // What a mail provider's server is: no cookies, no login, no redirects.
    private readonly HttpClient plain = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public void Dispose() => plain.Dispose();

    [Fact]
    public async Task Following_the_link_only_asks_and_changes_nothing()
    {
        var (mailing, link) = await LinkAsync();

        using var answer = await plain.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("""<form method="post">""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(await SuppressionsAsync(mailing));
    }

    [Fact]
    public async Task One_click_stops_mail_to_the_address_and_again_is_the_same()
    {
        var (mailing, link) = await LinkAsync();

        for (var turn = 0; turn < 2; turn++)
        {
            using var body = new FormUrlEncodedContent(OneClick);
            using var answer = await plain.PostAsync(link, body, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Equal("Unsubscribe", Assert.Single(await SuppressionsAsync(mailing)).GetString("Reason"));
        }

        var next = await mailing.AnotherBriefAsync("Second brief");
        var settled = await Ledger.SettledAsync(app.Api, await next.SendAsync());
        Assert.Equal((1, 1, 0), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "suppressed"), Ledger.Count(settled, "frozen")));
        Assert.Equal(1, await app.Sink.CountAsync(mailing.Addresses[0]));
    }

    [Fact]
    public async Task Whoever_unsubscribes_between_freezing_and_sending_is_left_out()
    {
        var (mailing, link) = await LinkAsync();
        var next = await mailing.AnotherBriefAsync("Second brief");
        var id = await next.SendAsync(DateTimeOffset.UtcNow.AddSeconds(1));
        using var body = new FormUrlEncodedContent(OneClick);
        using var answer = await plain.PostAsync(link, body, TestContext.Current.CancellationToken);

        var settled = await Ledger.SettledAsync(app.Api, id);

        Assert.Equal((1, 1, 0, 0), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "suppressed"), Ledger.Count(settled, "frozen"), Ledger.Count(settled, "accepted")));
    }

    [Fact]
    public async Task Importing_an_address_again_does_not_lift_its_suppression()
    {
        var (mailing, link) = await LinkAsync();
        using var body = new FormUrlEncodedContent(OneClick);
        using var answer = await plain.PostAsync(link, body, TestContext.Current.CancellationToken);
        await mailing.ImportAsync([Mailing.Row("Anew", mailing.Addresses[0].ToUpperInvariant())]);

        var next = await mailing.AnotherBriefAsync("Second brief");
        var settled = await Ledger.SettledAsync(app.Api, await next.SendAsync());

        Assert.Equal((1, 1), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "suppressed")));
    }

    [Fact]
    public async Task A_link_that_we_did_not_sign_meets_a_plain_page_that_gives_nothing_away()
    {
        var (mailing, link) = await LinkAsync();
        var text = link.AbsoluteUri;
        var dot = text.LastIndexOf('.');
        string[] wrong =
        [
            text[..dot] + "." + (text[dot + 1] == 'A' ? 'B' : 'A') + text[(dot + 2)..],
            text[..^6],
            text[..dot],
            text[..(dot + 1)],
            new Uri(link, "/unsubscribe/" + text[(dot + 1)..] + text[dot..]).AbsoluteUri,
            new Uri(link, "/unsubscribe/..%2F..%2Fapi").AbsoluteUri,
            new Uri(link, "/unsubscribe/" + new string('a', 3000)).AbsoluteUri,
            new Uri(link, "/unsubscribe/%0A%20.%3Cb%3E").AbsoluteUri,
        ];
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in wrong)
        {
            using var body = new FormUrlEncodedContent(OneClick);
            using var shown = await plain.GetAsync(new Uri(one), TestContext.Current.CancellationToken);
            using var done = await plain.PostAsync(new Uri(one), body, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, done.StatusCode));
            pages.Add(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            pages.Add(await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Contains("This link does not work", Assert.Single(pages), StringComparison.Ordinal);
        Assert.Empty(await SuppressionsAsync(mailing));
    }

    /// <summary>Sends a brief to one address and takes the link from the header that mail programs use.</summary>
    private async Task<(Mailing Mailing, Uri Link)> LinkAsync()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        await Ledger.SettledAsync(app.Api, await mailing.SendAsync());
        var message = await app.Sink.MessageAsync(mailing.Addresses[0]);
        return (mailing, new Uri(((string)message["headers"]!["List-Unsubscribe"]!).Trim('<', '>')));
    }

    private async Task<IReadOnlyList<TableEntity>> SuppressionsAsync(Mailing mailing)
    {
        var member = Assert.Single(await app.Storage.RowsAsync("ListMembers", TableClient.CreateQueryFilter($"PartitionKey eq {mailing.Name} and RowKey lt {"g"}")));
        return await app.Storage.RowsAsync("Suppressions", TableClient.CreateQueryFilter($"RowKey eq {member.RowKey}"));
    }
}
