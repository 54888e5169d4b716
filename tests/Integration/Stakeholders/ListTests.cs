using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class ListTests(AppFixture app)
{
    [Theory]
    [InlineData("lists")]
    [InlineData("organisations")]
    public async Task A_record_is_made_kept_changed_and_found_with_its_ETag(string kind)
    {
        var (path, draft, name) = Record(kind);

        var made = await app.Api.PutAsync(path, draft.ToString());
        var same = await app.Api.PutAsync(path, draft.ToString());
        var changed = await app.Api.PutAsync(path, draft.With(name, "Another").ToString(), "\"1\"");
        var read = await app.Api.GetAsync(path);

        Assert.Equal((HttpStatusCode.Created, path, "\"1\""), (made.Status, made.Headers.Location?.OriginalString, made.Headers.ETag?.Tag));
        Assert.All(draft.Properties(), given => Assert.True(JToken.DeepEquals(given.Value, made.Json[given.Name]), given.Name));
        Assert.Equal((HttpStatusCode.OK, made.Text, "\"1\""), (same.Status, same.Text, same.Headers.ETag?.Tag));
        Assert.Equal((HttpStatusCode.OK, "Another", "\"2\""), (changed.Status, (string?)changed.Json[name], changed.Headers.ETag?.Tag));
        Assert.Equal((HttpStatusCode.OK, changed.Text, "\"2\""), (read.Status, read.Text, read.Headers.ETag?.Tag));
    }

    [Theory]
    [InlineData("lists")]
    [InlineData("organisations")]
    public async Task A_change_made_from_another_version_is_refused_and_changes_nothing(string kind)
    {
        var (path, draft, name) = Record(kind);
        await app.Api.PutAsync(path, draft.ToString());

        var refused = await app.Api.PutAsync(path, draft.With(name, "Another").ToString(), "\"2\"");
        var missing = await app.Api.PutAsync(path + "-x", draft.ToString(), "\"1\"");

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed), (refused.Status, missing.Status));
        Assert.Equal(1, (int)(await app.Api.GetAsync(path)).Json["version"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync(path + "-x")).Status);
    }

    [Fact]
    public async Task A_list_left_short_goes_to_policymakers_in_the_nation()
    {
        var draft = Drafts.List().With("audience", null).With("geographicReach", null).With("beneficiaries", null);

        var answer = await app.Api.PutAsync($"/api/lists/{Drafts.Id("list")}", draft.ToString());

        Assert.Equal(("policymakers", "national"), ((string?)answer.Json["audience"], (string?)answer.Json["geographicReach"]));
        Assert.Empty(answer.Json["beneficiaries"]!);
    }

    [Theory]
    [InlineData("lists", "title", "\"\"", "is required")]
    [InlineData("lists", "owner", null, "is required")]
    [InlineData("lists", "reviewBy", null, "2027-12-31")]
    [InlineData("lists", "reviewBy", "\"2027-13-01\"", "a day such as")]
    [InlineData("lists", "audience", "\"aliens\"", "use one of")]
    [InlineData("lists", "geographicReach", "\"galactic\"", "use one of local")]
    [InlineData("lists", "beneficiaries[0]", "\"A,B\"", "lower-case")]
    [InlineData("organisations", "name", "\"x\\r\\nBcc: everybody@example.org\"", "one line")]
    [InlineData("organisations", "type", "\"club\"", "use one of local-enterprise-partnership")]
    [InlineData("organisations", "onsCode", "\"123456789012345678901\"", "at most 20")]
    [InlineData("organisations", "validTo", "\"2010-01-01\"", "not be before validFrom (2011-04-01)")]
    [InlineData("organisations", "successors[0]", "\"..\"", "lower-case")]
    public async Task A_mistake_is_named_with_what_would_be_right_and_nothing_is_stored(string kind, string field, string? value, string right)
    {
        var (path, draft, _) = Record(kind);
        if (value is null)
        {
            draft.Remove(field);
        }
        else
        {
            draft.SelectToken(field)!.Replace(JToken.Parse(value));
        }

        var answer = await app.Api.PutAsync(path, draft.ToString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.ErrorsOf(field), message => message.Contains(right, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Members_of_an_unknown_list_are_missing() => Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/lists/{Drafts.Id("list")}/members")).Status);

    private static (string Path, JObject Draft, string Name) Record(string kind) =>
        ($"/api/{kind}/{Drafts.Id("one")}", kind == "lists" ? Drafts.List() : Drafts.Organisation(), kind == "lists" ? "title" : "name");
}
