using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Awards;

public sealed class AwardTests(AppFixture app)
{
    [Fact]
    public async Task A_new_award_is_kept_whole_and_answered_with_its_place_and_ETag()
    {
        var (id, draft) = (Drafts.Id("award"), Drafts.Award());

        var made = await app.Api.PutAsync($"/api/awards/{id}", draft.ToString());
        var read = await app.Api.GetAsync($"/api/awards/{id}");

        Assert.Equal((HttpStatusCode.Created, $"/api/awards/{id}", "\"1\""), (made.Status, made.Headers.Location?.OriginalString, made.Headers.ETag?.Tag));
        Assert.Equal((HttpStatusCode.OK, "\"1\"", made.Text), (read.Status, read.Headers.ETag?.Tag, read.Text));
        Assert.All(draft.Properties(), given => Assert.True(JToken.DeepEquals(given.Value, read.Json[given.Name]), given.Name));
        Assert.Equal(("local-manager", "local-manager"), ((string?)read.Json["createdBy"], (string?)read.Json["changedBy"]));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", (string?)read.Json["createdAt"]);
    }

    [Fact]
    public async Task The_same_award_again_keeps_its_version_and_a_change_gives_the_next()
    {
        var id = await app.AwardAsync();

        var same = await app.Api.PutAsync($"/api/awards/{id}", Drafts.Award().ToString());
        var changed = await app.Api.PutAsync($"/api/awards/{id}", Drafts.Award("Another title").ToString());

        Assert.Equal((HttpStatusCode.OK, "\"1\"", 1), (same.Status, same.Headers.ETag?.Tag, (int)same.Json["version"]!));
        Assert.Equal((HttpStatusCode.OK, "\"2\"", "Another title"), (changed.Status, changed.Headers.ETag?.Tag, (string?)changed.Json["title"]));
        Assert.Equal(same.Json["createdAt"], changed.Json["createdAt"]);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("\"3\"")]
    [InlineData("\"two\"")]
    [InlineData("W/\"2\"")]
    [InlineData("2")]
    public async Task A_change_made_from_another_version_is_refused_and_changes_nothing(string stale)
    {
        var id = await app.AwardAsync();
        await app.Api.PutAsync($"/api/awards/{id}", Drafts.Award("Second").ToString());

        var refused = await app.Api.PutAsync($"/api/awards/{id}", Drafts.Award("Third").ToString(), stale);
        var read = await app.Api.GetAsync($"/api/awards/{id}");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "application/problem+json"), (refused.Status, refused.MediaType));
        Assert.Equal(("Second", 2), ((string?)read.Json["title"], (int)read.Json["version"]!));
        Assert.Equal(HttpStatusCode.OK, (await app.Api.PutAsync($"/api/awards/{id}", Drafts.Award("Third").ToString(), "\"2\"")).Status);
    }

    [Fact]
    public async Task Of_many_who_change_one_version_at_once_one_succeeds()
    {
        var id = await app.AwardAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => app.Api.PutAsync($"/api/awards/{id}", Drafts.Award($"Title {n}").ToString(), "\"1\"")));

        Assert.Equal(1, answers.Count(static one => one.Status == HttpStatusCode.OK));
        Assert.Equal(11, answers.Count(static one => one.Status == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, (int)(await app.Api.GetAsync($"/api/awards/{id}")).Json["version"]!);
    }

    [Fact]
    public async Task An_award_without_a_plan_has_an_empty_one()
    {
        var answer = await app.Api.PutAsync($"/api/awards/{Drafts.Id("award")}", Drafts.Award().With("plannedImpact", null).ToString());

        Assert.Equal((HttpStatusCode.Created, """{"beneficiaries":[],"plannedActivities":[]}"""), (answer.Status, answer.Json["plannedImpact"]!.ToString(Newtonsoft.Json.Formatting.None)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/activities")]
    public async Task An_unknown_award_is_missing(string below)
    {
        var answer = await app.Api.GetAsync($"/api/awards/{Drafts.Id("no-award")}{below}");

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Contains("award", (string?)answer.Json["title"], StringComparison.Ordinal);
    }
}
