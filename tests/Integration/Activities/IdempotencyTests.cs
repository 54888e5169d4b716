using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class IdempotencyTests(AppFixture app)
{
    [Fact]
    public async Task The_same_key_and_body_give_the_first_answer_again_and_one_record()
    {
        var (award, key) = (await app.AwardAsync(), Guid.NewGuid().ToString());
        var body = Drafts.Activity(award).ToString();

        var first = await app.Api.PostAsync("/api/activities", body, key);
        var again = await app.Api.PostAsync("/api/activities", body, key);

        Assert.Equal((HttpStatusCode.Created, first.Text), (again.Status, again.Text));
        Assert.Equal((first.Headers.Location, first.Headers.ETag), (again.Headers.Location, again.Headers.ETag));
        Assert.Equal(1, await CountAsync(award));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_a_conflict_and_stores_nothing()
    {
        var (award, key) = (await app.AwardAsync(), Guid.NewGuid().ToString());
        await app.Api.PostAsync("/api/activities", Drafts.Activity(award).ToString(), key);

        var other = await app.Api.PostAsync("/api/activities", Drafts.Activity(award).With("title", "Another").ToString(), key);

        Assert.Equal((HttpStatusCode.Conflict, "application/problem+json"), (other.Status, other.MediaType));
        Assert.Contains("Idempotency-Key", (string?)other.Json["title"], StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(award));
    }

    [Fact]
    public async Task Fifty_repeats_at_once_make_one_record_and_get_one_answer()
    {
        var (award, key) = (await app.AwardAsync(), Guid.NewGuid().ToString());
        var body = Drafts.Activity(award).ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.Api.PostAsync("/api/activities", body, key)));

        Assert.All(answers, static one => Assert.Equal(HttpStatusCode.Created, one.Status));
        Assert.Single(answers.Select(static one => one.Text).Distinct());
        Assert.Equal(1, await CountAsync(award));
    }

    [Fact]
    public async Task Without_a_key_each_request_makes_a_record_and_a_refused_one_does_not_use_its_key_up()
    {
        var (award, key) = (await app.AwardAsync(), Guid.NewGuid().ToString());
        var body = Drafts.Activity(award).ToString();

        var refused = await app.Api.PostAsync("/api/activities", Drafts.Activity(award).With("title", null).ToString(), key);
        await app.Api.PostAsync("/api/activities", body, key);
        await app.Api.PostAsync("/api/activities", body);
        await app.Api.PostAsync("/api/activities", body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(3, await CountAsync(award));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("201")]
    public async Task A_key_that_cannot_be_one_is_refused_by_its_name(string key)
    {
        var award = await app.AwardAsync();

        var answer = await app.Api.PostAsync("/api/activities", Drafts.Activity(award).ToString(), key == "201" ? new string('k', 201) : key);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("1 to 200 printable ASCII characters", Assert.Single(answer.ErrorsOf("Idempotency-Key")), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(award));
    }

    private async Task<int> CountAsync(string award) => (await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!.Count();
}
