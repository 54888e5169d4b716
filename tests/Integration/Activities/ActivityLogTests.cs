using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class ActivityLogTests(AppFixture app)
{
    public static TheoryData<string, string?, string, string> Mistakes => new()
    {
        { "awards", null, "awards", "at least one award" },
        { "awards", "[]", "awards", "at least one award" },
        { "awards", """["no-such-award"]""", "awards[0]", "make it first with PUT /api/awards/no-such-award" },
        { "awards", """["award-a,award-b"]""", "awards[0]", "lower-case" },
        { "title", null, "title", "is required" },
        { "title", "\"Seminar\\u0007\"", "title", "control characters" },
        { "title", "\"Seminar\\u2028on place\"", "title", "one line" },
        { "resultsAndImpact", "\"A workbook cannot hold \\uFFFE\"", "resultsAndImpact", "control characters" },
        { "form", null, "form", "one of talk" },
        { "form", "\"speech\"", "form", "'speech' is not in the list" },
        { "geographicReach", "\"global\"", "geographicReach", "local, regional, national, international" },
        { "primaryAudience", null, "primaryAudience", "is required" },
        { "otherAudiences", """["media","aliens"]""", "otherAudiences[1]", "'aliens'" },
        { "mostSignificantOutcome", "\"fame\"", "mostSignificantOutcome", "none-known" },
        { "audienceSize", "0", "audienceSize", "from 1" },
        { "audienceSizeBand", "\"51-100\"", "audienceSizeBand", "which is in 11-50" },
        { "schemeName", "\"Festival\"", "schemeName", "partOfOfficialScheme" },
        { "startDate", "\"1066-10-14\"", "startDate", "1990 to 2100" },
        { "endDate", "\"2018-12-12\"", "endDate", "not be before startDate (2018-12-13)" },
        { "years", "[2019]", "years[0]", "outside" },
        { "startDate", null, "years", "is required when there is no startDate" },
        { "beneficiaries", """["nobody"]""", "beneficiaries[0]", "it has: policy-makers" },
        { "plannedActivity", "\"no-such-plan\"", "plannedActivity", "it has: summaries" },
        { "url", "\"javascript:alert(1)\"", "url", "https://" },
        { "resultsAndImpact", $"\"{new string('x', 100_001)}\"", "resultsAndImpact", "at most 100000" },
        { "status", "\"withdrawn\"", "status", "is not a field of this request" },
    };

    [Fact]
    public async Task A_logged_activity_is_answered_whole_with_its_place_ETag_and_what_follows_from_its_fields()
    {
        var award = await app.AwardAsync();

        var made = await app.Api.PostAsync("/api/activities", Drafts.Activity(award).With("endDate", "2020-01-02").ToString());
        var read = await app.Api.GetAsync(made.Headers.Location!.OriginalString);

        Assert.Equal((HttpStatusCode.Created, "\"1\"", $"/api/activities/{made.Json["id"]}"), (made.Status, made.Headers.ETag?.Tag, made.Headers.Location.OriginalString));
        Assert.Equal((HttpStatusCode.OK, "\"1\"", made.Text), (read.Status, read.Headers.ETag?.Tag, read.Text));
        Assert.Equal([2018, 2019, 2020], made.Json["years"]!.Values<int>());
        Assert.Equal(("11-50", "logged", 1, "local-manager"), ((string?)made.Json["audienceSizeBand"], (string?)made.Json["status"], (int)made.Json["version"]!, (string?)made.Json["createdBy"]));
        Assert.All((string[])["otherAudiences", "organisations", "evidence"], name => Assert.Empty(made.Json[name]!));
        Assert.All((string[])["source", "schemeName", "plannedActivity", "url", "resultsAndImpact", "mostSignificantOutcome"], name => Assert.Equal(JTokenType.Null, made.Json[name]!.Type));
    }

    [Fact]
    public async Task Labels_of_the_form_are_accepted_and_codes_answered()
    {
        var record = await app.LogAsync(Drafts.Activity(await app.AwardAsync())
            .With("form", " a TALK or presentation ").With("primaryAudience", "Policymakers/politicians").With("otherAudiences", new JArray("Industry/Business", "industry"))
            .With("geographicReach", "International").With("audienceSize", null).With("audienceSizeBand", "More than 500").With("mostSignificantOutcome", "Decision made or influenced"));

        Assert.Equal(("talk", "policymakers", "international"), ((string?)record["form"], (string?)record["primaryAudience"], (string?)record["geographicReach"]));
        Assert.Equal(("industry", "over-500", "decision-influenced"), ((string?)Assert.Single(record["otherAudiences"]!), (string?)record["audienceSizeBand"], (string?)record["mostSignificantOutcome"]));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_named_with_what_would_be_right_and_nothing_is_stored(string field, string? value, string named, string right)
    {
        var award = await app.AwardAsync();
        var draft = Drafts.Activity(award).With(field, value is null ? null : JToken.Parse(value));

        var answer = await app.Api.PostAsync("/api/activities", draft.ToString());

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Contains(answer.ErrorsOf(named), message => message.Contains(right, StringComparison.Ordinal));
        Assert.Empty((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!);
    }

    [Fact]
    public async Task An_award_or_a_beneficiary_that_is_not_there_is_told_only_when_all_else_is_right()
    {
        var award = await app.AwardAsync();

        var none = await app.Api.PostAsync("/api/activities", Drafts.Activity("no-such-award").With("title", null));
        var nobody = await app.Api.PostAsync("/api/activities", Drafts.Activity(award).With("title", null).With("beneficiaries", new JArray("nobody")));

        Assert.Equal(["awards[0]", "title"], Fields(none));
        Assert.Equal(["beneficiaries[0]", "title"], Fields(nobody));

        static string[] Fields(ApiAnswer answer) => [.. ((JObject)answer.Json["errors"]!).Properties().Select(static one => one.Name)];
    }

    [Fact]
    public async Task A_plan_that_was_just_extended_is_not_held_against_the_caller()
    {
        var award = await app.AwardAsync();
        await app.LogAsync(Drafts.Activity(award));
        var plan = Drafts.Award();
        plan["plannedImpact"]!["beneficiaries"]![0]!.AddAfterSelf(Drafts.Parse("""{ "id": "firms", "name": "Firms" }"""));
        await app.Api.PutAsync($"/api/awards/{award}", plan.ToString());

        await app.LogAsync(Drafts.Activity(award).With("beneficiaries", new JArray("firms")));
    }

    [Theory]
    [InlineData("0123456789abcdef-0123456789abcdef0123456789abcdef")]
    [InlineData("nothing")]
    [InlineData("0123456789abcdef-0123456789abcdef0123456789ABCDEF")]
    public async Task An_unknown_activity_is_missing(string id)
    {
        foreach (var path in (string[])[$"/api/activities/{id}", $"/api/activities/{id}/evidence/1"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync(path)).Status);
        }
    }
}
