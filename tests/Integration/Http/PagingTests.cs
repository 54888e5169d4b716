using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class PagingTests(AppFixture app)
{
    [Fact]
    public async Task Pages_of_awards_put_together_are_all_awards_in_order_each_once()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => app.AwardAsync()));

        var ids = await AllAsync("/api/awards", 3);

        Assert.Subset(ids.ToHashSet(), made.ToHashSet());
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task Pages_of_activities_put_together_are_all_of_them_in_the_order_of_logging()
    {
        var award = await app.AwardAsync();
        var logged = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            logged.Add((string)(await app.LogAsync(Drafts.Activity(award)))["id"]!);
        }

        Assert.Equal(logged.Order(StringComparer.Ordinal), (await AllAsync($"/api/awards/{award}/activities", 2)).Order(StringComparer.Ordinal));
        Assert.Equal(await AllAsync($"/api/awards/{award}/activities", 1000), await AllAsync($"/api/awards/{award}/activities", 1));
        Assert.Null((string?)(await app.Api.GetAsync($"/api/awards/{award}/activities?top=5")).Json["continuation"]);
    }

    [Theory]
    [InlineData("top=0", "top")]
    [InlineData("top=1001", "top")]
    [InlineData("top=-1", "top")]
    [InlineData("top=ten", "top")]
    [InlineData("top=99999999999999999999", "top")]
    [InlineData("continuation=nonsense", "continuation")]
    [InlineData("continuation=61", "continuation")]
    [InlineData("continuation=%27%20or%20true%20or%20%27", "continuation")]
    public async Task A_page_that_cannot_be_asked_for_is_refused_by_the_parameter(string query, string field)
    {
        var award = await app.AwardAsync();
        var list = Drafts.Id("list");
        await app.Api.PutAsync($"/api/lists/{list}", Drafts.List().ToString());
        foreach (var path in (string[])["/api/awards", $"/api/awards/{award}/activities", $"/api/lists/{list}/members", "/api/distributions"])
        {
            var answer = await app.Api.GetAsync($"{path}?{query}");

            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Single(answer.ErrorsOf(field));
        }
    }

    private async Task<List<string>> AllAsync(string path, int top)
    {
        var (ids, continuation) = (new List<string>(), (string?)null);
        do
        {
            var page = (await app.Api.GetAsync($"{path}?top={top}{(continuation is null ? "" : $"&continuation={Uri.EscapeDataString(continuation)}")}")).Json;
            Assert.InRange(((JArray)page["items"]!).Count, 0, top);
            ids.AddRange(page["items"]!.Select(static one => (string)one["id"]!));
            continuation = (string?)page["continuation"];
        }
        while (continuation is not null);

        return ids;
    }
}
