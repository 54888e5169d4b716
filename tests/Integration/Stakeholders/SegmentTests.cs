using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class SegmentTests(AppFixture app)
{
    [Fact]
    public async Task A_segment_is_who_meets_its_rules_when_a_brief_goes_and_tells_what_changed_since()
    {
        var region = Drafts.Id("region");
        var (firm, media) = (await OrganisationAsync("firm", region), await OrganisationAsync("media", region));
        await OrganisationAsync("firm", "elsewhere");
        var (first, _) = (await MadeAsync(firm), await MadeAsync(media));
        var list = await app.ListAsync(new JObject { ["regions"] = new JArray(region.ToUpperInvariant()), ["organisationTypes"] = new JArray("Firm") });
        var award = await app.AwardAsync();
        var brief = (string)(await app.Api.PostAsync("/api/briefs", Drafts.Brief(award).ToString())).Json["id"]!;

        var sent = await app.Api.PostAsync($"/api/briefs/{brief}/distributions", new { lists = new[] { list } });
        var distribution = await app.Api.UntilAsync($"/api/distributions/{sent.Json["id"]}", static one => (int)one["balance"]!["frozen"]! > 0);
        await app.Api.SendAsync(HttpMethod.Delete, $"/api/stakeholders/{first}", null);
        var (second, third) = (await MadeAsync(firm), await MadeAsync(firm));
        var changes = (await app.Api.GetAsync($"/api/lists/{list}/changes?since=lastBrief")).Json;

        Assert.Equal(1, (int)distribution["balance"]!["audience"]!);
        Assert.Equal("2 new, 1 gone", (string?)changes["text"]);
        Assert.Equal(new[] { second, third }.Order(StringComparer.Ordinal), changes["joined"]!.Select(static one => (string)one["stakeholder"]!));
        Assert.Equal(first, (string?)Assert.Single(changes["left"]!)["stakeholder"]);
        Assert.Equal(new[] { second, third }.Order(StringComparer.Ordinal), await PagedAsync(list));
    }

    [Fact]
    public async Task A_segment_with_nobody_on_it_has_nobody_to_send_to_and_takes_no_members_by_hand()
    {
        var list = await app.ListAsync(new JObject { ["beneficiaries"] = new JArray(Drafts.Id("nobody")) });
        var brief = (string)(await app.Api.PostAsync("/api/briefs", Drafts.Brief(await app.AwardAsync()).ToString())).Json["id"]!;
        var id = await MadeAsync(await OrganisationAsync("firm", "north"));

        Assert.Equal(HttpStatusCode.Conflict, (await app.Api.PostAsync($"/api/briefs/{brief}/distributions", new { lists = new[] { list } })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await app.Api.PutAsync($"/api/lists/{list}/members/{id}", "{}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await app.Api.SendAsync(HttpMethod.Delete, $"/api/lists/{list}/members/{id}", null)).Status);
        Assert.Single((await app.ImportAsync(ContactFile.Of(ContactFile.Row()), list)).ErrorsOf("list"));
    }

    [Fact]
    public async Task A_segment_by_beneficiaries_follows_what_organisations_say()
    {
        var group = Drafts.Id("group");
        var organisation = await app.OrganisationAsync(draft => draft.With("beneficiaries", new JArray(group)));
        var id = await MadeAsync(organisation);
        var list = await app.ListAsync(new JObject { ["beneficiaries"] = new JArray(group) });

        Assert.Equal([id], await PagedAsync(list));
        await app.Api.PutAsync($"/api/organisations/{organisation}", Drafts.Organisation().ToString());
        Assert.Empty(await PagedAsync(list));
    }

    [Theory]
    [InlineData("{}", "rules.organisationTypes", "at least one of")]
    [InlineData("""{"organisationTypes":["club"]}""", "rules.organisationTypes[0]", "use one of")]
    [InlineData("""{"regions":["a\nb"]}""", "rules.regions[0]", "one line")]
    [InlineData("""{"beneficiaries":["A,B"]}""", "rules.beneficiaries[0]", "lower-case")]
    [InlineData("""{"towns":["York"]}""", "rules.towns", "is not a field")]
    public async Task A_mistake_in_the_rules_is_named(string rules, string field, string right)
    {
        var answer = await app.Api.PutAsync($"/api/lists/{Drafts.Id("list")}", Drafts.List().With("rules", JObject.Parse(rules)).ToString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.ErrorsOf(field), message => message.Contains(right, StringComparison.Ordinal));
    }

    private Task<string> OrganisationAsync(string type, string region) => app.OrganisationAsync(draft => draft.With("type", type).With("region", region));

    private async Task<string> MadeAsync(string organisation) => (string)(await app.StakeholderAsync(Drafts.Stakeholder(organisation)))["id"]!;

    /// <summary>The ids of the members, read one at a time.</summary>
    private async Task<IReadOnlyList<string>> PagedAsync(string list)
    {
        var (found, continuation) = (new List<string>(), "");
        do
        {
            var page = (await app.Api.GetAsync($"/api/lists/{list}/members?top=1{continuation}")).Json;
            found.AddRange(page["items"]!.Select(static one => (string)one["id"]!));
            continuation = (string?)page["continuation"] is { } next ? $"&continuation={next}" : "";
        }
        while (continuation.Length > 0);
        return found;
    }
}
