using System.Globalization;
using System.Net;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class OnwardClaimTests(AppFixture app)
{
    [Fact]
    public async Task A_claim_of_onward_reach_is_kept_apart_from_what_is_proven()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var id = await mailing.SendAsync();
        var settled = await Ledger.SettledAsync(app.Api, id);
        var draft = await DraftAsync(id);

        var made = await RecordAsync(id, draft);
        var again = await RecordAsync(id, draft);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, (string?)made.Json["id"]), (made.Status, again.Status, (string?)again.Json["id"]));
        Assert.Equal("LEP Network", (string?)Assert.Single((await app.Api.GetAsync($"/api/distributions/{id}/claims")).Json["items"]!)["by"]);
        var now = (await app.Api.GetAsync($"/api/distributions/{id}")).Json;
        Assert.True(JToken.DeepEquals(settled["balance"], now["balance"]) && JToken.DeepEquals(settled["outcomes"], now["outcomes"]), now.ToString());
        var activity = await app.Api.UntilAsync($"/api/activities/{settled["activity"]}", static one => ((string)one["resultsAndImpact"]!).Contains("LEP Network says that it passed the brief on to 38 organisations", StringComparison.Ordinal));
        Assert.Equal(1, (int)activity["audienceSize"]!);
    }

    [Theory]
    [InlineData("by", null)]
    [InlineData("stakeholder", "x")]
    [InlineData("date", "2018-01-01")]
    [InlineData("date", null)]
    [InlineData("organisationCount", "0")]
    [InlineData("organisationCount", null)]
    [InlineData("evidence", " ")]
    [InlineData("url", "javascript:x")]
    public async Task What_is_wrong_with_a_claim_is_named_by_field(string field, string? value)
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var id = await mailing.SendAsync();
        await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "accepted") == 1);
        var draft = await DraftAsync(id);
        draft[field] = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : value;

        Assert.NotEmpty((await RecordAsync(id, draft)).ErrorsOf(field));
    }

    [Fact]
    public async Task Nobody_can_have_passed_on_what_they_were_not_sent()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var id = await mailing.SendAsync();
        await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "accepted") == 1);
        var draft = await DraftAsync(id);
        draft["stakeholder"] = "0123456789abcdef0123456789abcdef";

        Assert.Equal(HttpStatusCode.Conflict, (await RecordAsync(id, draft)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await RecordAsync("0123456789abcdef01234567", draft)).Status);
        Assert.Empty((await app.Api.GetAsync($"/api/distributions/{id}/claims")).Json["items"]!);
    }

    [Fact]
    public async Task A_claim_that_comes_weeks_after_settling_reaches_the_activity_too()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        var id = await mailing.SendAsync();
        var settled = await Ledger.SettledAsync(app.Api, id);
        await app.Storage.Table("Distributions").UpdateEntityAsync(
            new TableEntity("distribution", id) { ["SettledAt"] = DateTimeOffset.UtcNow.AddDays(-30) }, Azure.ETag.All, TableUpdateMode.Merge, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, (await RecordAsync(id, await DraftAsync(id))).Status);

        await app.Api.UntilAsync($"/api/activities/{settled["activity"]}", static one => ((string)one["resultsAndImpact"]!).Contains("LEP Network says that it passed the brief on", StringComparison.Ordinal));
    }

    private async Task<JObject> DraftAsync(string id) => new()
    {
        ["by"] = "LEP Network",
        ["stakeholder"] = (string?)(await Ledger.DeliveriesAsync(app.Api, id))[0]["stakeholder"],
        ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["organisationCount"] = 38,
        ["evidence"] = "Their newsletter of that day, sent to us in copy.",
    };

    private Task<ApiAnswer> RecordAsync(string id, JObject draft) => app.Api.PostAsync($"/api/distributions/{id}/claims", draft.ToString());
}
