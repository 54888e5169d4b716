using System.Globalization;
using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class MembershipTests(AppFixture app)
{
    [Fact]
    public async Task Joining_and_leaving_twice_is_the_same_as_once()
    {
        var (list, id) = (await app.ListAsync(), await MadeAsync());

        var joined = await app.Api.PutAsync(Member(list, id), "{}");
        var again = await app.Api.PutAsync(Member(list, id), "{}");
        var there = await MembersAsync(list);
        var left = await DeleteAsync(Member(list, id));
        var gone = await DeleteAsync(Member(list, id));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, joined.Text), (joined.Status, again.Status, again.Text));
        Assert.Equal(id, (string?)Assert.Single(there)["id"]);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (left.Status, gone.Status));
        Assert.Empty(await MembersAsync(list));
    }

    [Fact]
    public async Task A_list_or_a_stakeholder_that_does_not_exist_is_missing()
    {
        var (list, id) = (await app.ListAsync(), await MadeAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.PutAsync(Member("no-such-list", id), "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.PutAsync(Member(list, "ffffffffffffffffffffffffffffffff"), "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.PutAsync(Member(list, "x"), "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await DeleteAsync(Member("no-such-list", id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync("/api/lists/no-such-list/changes")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync("/api/lists/no-such-list/review")).Status);
        Assert.Empty(await MembersAsync(list));
    }

    [Fact]
    public async Task Who_came_and_went_between_two_moments_is_told_also_of_those_who_came_back_or_were_deleted()
    {
        var list = await app.ListAsync();
        var (stays, leaves, comes, returns, deleted) = (await MadeAsync(), await MadeAsync(), await MadeAsync(), await MadeAsync(), await MadeAsync());
        foreach (var id in (string[])[stays, leaves, returns, deleted])
        {
            await app.Api.PutAsync(Member(list, id), "{}");
        }

        var from = await NowAsync(list);
        await DeleteAsync(Member(list, leaves));
        await DeleteAsync(Member(list, returns));
        var between = await NowAsync(list);
        await app.Api.PutAsync(Member(list, returns), "{}");
        await app.Api.PutAsync(Member(list, comes), "{}");
        await DeleteAsync($"/api/stakeholders/{deleted}");

        var whole = (await app.Api.GetAsync($"/api/lists/{list}/changes?from={from}")).Json;
        var first = (await app.Api.GetAsync($"/api/lists/{list}/changes?from={from}&to={between}")).Json;

        Assert.Equal("1 new, 2 gone", (string?)whole["text"]);
        Assert.Equal(comes, (string?)Assert.Single(whole["joined"]!)["stakeholder"]);
        Assert.Equal(new[] { leaves, deleted }.Order(StringComparer.Ordinal), whole["left"]!.Select(static one => (string)one["stakeholder"]!));
        Assert.Null((string?)whole["left"]!.Single(one => (string?)one["stakeholder"] == deleted)["email"]);
        Assert.Equal((0, 2), ((int)first["new"]!, (int)first["gone"]!));
        Assert.Equal((3, (string?)null), ((int)(await app.Api.GetAsync($"/api/lists/{list}/changes")).Json["new"]!, (string?)(await app.Api.GetAsync($"/api/lists/{list}/changes?since=lastBrief")).Json["from"]));
    }

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2020-01-01&to=2019-01-01", "to")]
    [InlineData("since=forever", "since")]
    [InlineData("since=lastBrief&from=2020-01-01", "since")]
    public async Task A_moment_that_is_none_is_named(string query, string field) =>
        Assert.Single((await app.Api.GetAsync($"/api/lists/{await app.ListAsync()}/changes?{query}")).ErrorsOf(field));

    [Fact]
    public async Task A_member_tells_when_its_review_is_overdue_and_who_took_over_from_its_organisation()
    {
        var successor = await app.OrganisationAsync(static draft => draft.With("name", "Combined authority").With("type", "combined-authority"));
        var ended = await app.OrganisationAsync(draft => draft.With("validTo", "2024-03-31").With("successors", new JArray(successor, "not-put-yet")));
        var list = await app.ListAsync();
        var overdue = await app.StakeholderAsync(Drafts.Stakeholder(ended).With("reviewBy", "2020-01-01"));
        var sound = await app.StakeholderAsync(Drafts.Stakeholder(successor));
        await app.Api.PutAsync(Member(list, (string)overdue["id"]!), "{}");
        await app.Api.PutAsync(Member(list, (string)sound["id"]!), "{}");

        var members = await MembersAsync(list);
        var review = (await app.Api.GetAsync($"/api/lists/{list}/review")).Json;

        var late = members.Single(one => (string?)one["id"] == (string?)overdue["id"]);
        Assert.Equal((true, "2024-03-31"), ((bool)late["overdue"]!, (string?)late["superseded"]!["validTo"]));
        Assert.Equal(["Combined authority", null], late["superseded"]!["successors"]!.Select(static one => (string?)one["name"]));
        Assert.Equal((false, JTokenType.Null), ((bool)members.Single(one => (string?)one["id"] == (string?)sound["id"])["overdue"]!, members.Single(one => (string?)one["id"] == (string?)sound["id"])["superseded"]!.Type));
        Assert.Equal((2, 1, false), ((int)review["members"]!, (int)review["overdueMembers"]!, (bool)review["overdue"]!));
        Assert.Equal((string?)overdue["id"], (string?)Assert.Single(review["overdueEntries"]!)["id"]);
        Assert.Equal(ended, (string?)Assert.Single(review["superseded"]!)["organisation"]);
    }

    [Fact]
    public async Task Lists_and_organisations_are_listed_page_by_page()
    {
        var (list, organisation) = (await app.ListAsync(), await app.OrganisationAsync(static draft => draft.With("type", "select-committee")));

        Assert.Contains(await AllAsync("/api/lists?top=50"), one => (string?)one["id"] == list);
        Assert.Contains(await AllAsync("/api/organisations?top=50&type=select-committee"), one => (string?)one["id"] == organisation);
        Assert.DoesNotContain(await AllAsync("/api/organisations?top=50&type=media"), one => (string?)one["id"] == organisation);
        Assert.Single((await app.Api.GetAsync("/api/organisations?type=club")).ErrorsOf("type"));
    }

    private static string Member(string list, string stakeholder) => $"/api/lists/{list}/members/{stakeholder}";

    private async Task<string> MadeAsync() => (string)(await app.StakeholderAsync(Drafts.Stakeholder(await app.OrganisationAsync())))["id"]!;

    private async Task<JToken[]> MembersAsync(string list) => [.. (await app.Api.GetAsync($"/api/lists/{list}/members")).Json["items"]!];

    private Task<ApiAnswer> DeleteAsync(string path) => app.Api.SendAsync(HttpMethod.Delete, path, null);

    /// <summary>The present moment by the app's clock, written for a query.</summary>
    private async Task<string> NowAsync(string list) => Uri.EscapeDataString((string)(await app.Api.GetAsync($"/api/lists/{list}/changes")).Json["to"]!);

    private async Task<IReadOnlyList<JToken>> AllAsync(string path)
    {
        var (found, continuation) = (new List<JToken>(), "");
        do
        {
            var page = (await app.Api.GetAsync(path + continuation)).Json;
            found.AddRange(page["items"]!);
            continuation = (string?)page["continuation"] is { } next ? string.Create(CultureInfo.InvariantCulture, $"&continuation={next}") : "";
        }
        while (continuation.Length > 0);
        return found;
    }
}
