using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class ActivityListTests(AppFixture app)
{
    [Fact]
    public async Task An_activity_for_two_awards_is_in_both_lists_and_the_same_record()
    {
        var (one, other) = (await app.AwardAsync(), await app.AwardAsync());

        var record = await app.LogAsync(Drafts.Activity(one, other));

        Assert.Equal([one, other], record["awards"]!.Values<string>());
        Assert.True(JToken.DeepEquals(record, Assert.Single(await ItemsAsync(one, ""))));
        Assert.True(JToken.DeepEquals(record, Assert.Single(await ItemsAsync(other, ""))));
    }

    [Fact]
    public async Task A_list_is_in_the_order_of_logging_whichever_award_an_activity_is_at_home_in()
    {
        string[] awards = [await app.AwardAsync(), await app.AwardAsync(), await app.AwardAsync()];
        var logged = new List<string>();
        for (var n = 0; n < 6; n++)
        {
            var before = DateTimeOffset.UtcNow;
            logged.Add((string)(await app.LogAsync(Drafts.Activity(awards[n % 3], awards[0])))["id"]!);
            // Ids are in order to the millisecond.
            SpinWait.SpinUntil(() => DateTimeOffset.UtcNow - before > TimeSpan.FromMilliseconds(2));
        }

        Assert.Equal(logged, (await ItemsAsync(awards[0], "")).Select(static one => (string)one["id"]!));
        Assert.Equal(logged[3..], (await ItemsAsync(awards[0], $"continuation={logged[2]}")).Select(static one => (string)one["id"]!));
    }

    [Fact]
    public async Task Each_filter_narrows_the_list_and_all_together_too()
    {
        var award = await app.AwardAsync();
        await app.LogAsync(Drafts.Activity(award).With("title", "talk 2018"));
        await app.LogAsync(Drafts.Activity(award).With("title", "press 2019").With("form", "press").With("startDate", "2019-03-01").With("endDate", "2019-04-30").With("primaryAudience", "media"));
        await app.LogAsync(Drafts.Activity(award).With("title", "talk some time in 2019").With("startDate", null).With("years", new JArray(2019)).With("otherAudiences", new JArray("media")));

        foreach (var (query, titles) in ((string, string[])[])
        [
            ("year=2018", ["talk 2018"]),
            ("year=2019", ["press 2019", "talk some time in 2019"]),
            ("form=press", ["press 2019"]),
            ("form=A%20talk%20or%20presentation", ["talk 2018", "talk some time in 2019"]),
            ("audience=media", ["press 2019", "talk some time in 2019"]),
            ("from=2019-04-30", ["press 2019", "talk some time in 2019"]),
            ("from=2019-05-01", ["talk some time in 2019"]),
            ("to=2019-02-28", ["talk 2018", "talk some time in 2019"]),
            ("to=2018-12-13", ["talk 2018"]),
            ("status=logged", ["press 2019", "talk 2018", "talk some time in 2019"]),
            ("status=withdrawn", []),
            ("year=2019&form=talk&audience=media&from=2019-01-01&to=2019-12-31&status=logged", ["talk some time in 2019"]),
        ])
        {
            Assert.Equal(titles, (await ItemsAsync(award, query)).Select(static one => (string)one["title"]!).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("year=18", "year")]
    [InlineData("year=2018.0", "year")]
    [InlineData("form=speech", "form")]
    [InlineData("audience=aliens", "audience")]
    [InlineData("from=2018-02-30", "from")]
    [InlineData("to=13/12/2018", "to")]
    [InlineData("status=Logged", "status")]
    public async Task A_filter_that_means_nothing_is_refused_and_not_passed_over(string query, string field)
    {
        var answer = await app.Api.GetAsync($"/api/awards/{await app.AwardAsync()}/activities?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("must be", Assert.Single(answer.ErrorsOf(field)), StringComparison.Ordinal);
    }

    private async Task<List<JToken>> ItemsAsync(string award, string query) => [.. (await app.Api.GetAsync($"/api/awards/{award}/activities?{query}")).Json["items"]!];
}
