using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>What the last page before sending says, held against what is then sent.</summary>
public sealed class OutlookTests(AppFixture app)
{
    [Fact]
    public async Task The_last_page_says_another_audience_than_is_then_frozen()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 4);
        await mailing.ImportAsync([Mailing.Row("Overdue", $"overdue@{mailing.Domain}", "2020-01-31")]);
        var region = $"Region of {mailing.Name}";
        var organisation = await app.OrganisationAsync(draft => draft.With("region", region));
        var both = await app.StakeholderAsync(Drafts.Stakeholder(organisation, $"both@{mailing.Domain}"));
        await app.StakeholderAsync(Drafts.Stakeholder(organisation, $"segment@{mailing.Domain}"));
        Assert.True((await app.Api.PutAsync($"/api/lists/{mailing.Name}/members/{both["id"]}", "{}")).Status < HttpStatusCode.Ambiguous);
        var segment = await app.ListAsync(new JObject { ["regions"] = new JArray(region) });
        await SuppressAsync($"both@{mailing.Domain}", mailing.Name);
        await SuppressAsync(mailing.Addresses[0], mailing.Name);
        await SuppressAsync(mailing.Addresses[1], null);

        var page = await app.Api.GetAsync($"/briefs/{mailing.Brief}/send/check?lists={mailing.Name}&lists={segment}&when=now&maxLatenessMinutes=60");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Send to 4 recipients now", page.Text, StringComparison.Ordinal);
        Assert.Contains("Must not be mailed (2)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Left out until reviewed (1)", page.Text, StringComparison.Ordinal);
        Assert.Null((string?)(await app.Api.GetAsync($"/api/lists/{segment}/changes?since=lastBrief")).Json["from"]);

        var asked = await app.Api.PostAsync($"/api/briefs/{mailing.Brief}/distributions", new { lists = new[] { mailing.Name, segment } });
        var settled = await Ledger.SettledAsync(app.Api, (string)asked.Json["id"]!);
        Assert.Equal((7, 1, 2, 4), (Ledger.Count(settled, "audience"), Ledger.Count(settled, "excluded"), Ledger.Count(settled, "suppressed"), Ledger.Count(settled, "frozen")));
        Assert.Equal(1, await app.Sink.CountAsync($"both@{mailing.Domain}"));
    }

    private async Task SuppressAsync(string email, string? list)
    {
        var answer = await app.Api.PostAsync("/api/suppressions", new JObject { ["email"] = email, ["reason"] = "unsubscribe", ["list"] = list }.ToString());
        Assert.True(answer.Status < HttpStatusCode.Ambiguous, answer.Text);
    }
}
