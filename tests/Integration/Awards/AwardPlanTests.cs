using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Awards;

public sealed class AwardPlanTests(AppFixture app)
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "title", "\"  \"", "is required" },
        { "title", "\"a\\nb\"", "one line" },
        { "funder", "null", "is required" },
        { "leadOrganisation", $"\"{new string('x', 301)}\"", "at most 300" },
        { "endDate", "\"2016-12-31\"", "must not be before startDate (2017-01-01)" },
        { "plannedImpact.beneficiaries[0].id", "\"Policy Makers\"", "lower-case" },
        { "plannedImpact.beneficiaries", """[{"id":"abc","name":"A"},{"id":"abc","name":"B"}]""", "the same id" },
        { "plannedImpact.plannedActivities", """[{"id":"abc","title":"A"},{"id":"abc","title":"B"}]""", "the same id" },
        { "plannedImpact.plannedActivities[0].form", "\"speech\"", "use one of talk" },
        { "plannedImpact.plannedActivities[0].target", "0", "from 1 to 10000" },
        { "plannedImpact.plannedActivities[0].dueDate", "\"2018-02-30\"", "a day such as 2018-12-13" },
        { "plannedImpact.plannedActivities[0]", """{"id":"abc","title":"A","beneficiaries":["nobody"]}""", "does not have" },
        { "plannedImpact.plannedActivities[0].beneficiaries[0]", "null", "text in quotation marks" },
        { "plannedImpact.beneficiaries[0]", "null", "an object in braces" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_in_an_award_is_named_and_nothing_is_stored(string field, string value, string right)
    {
        var (id, draft) = (Drafts.Id("award"), Drafts.Award());
        draft.SelectToken(field)!.Replace(JToken.Parse(value));

        var answer = await app.Api.PutAsync($"/api/awards/{id}", draft.ToString());

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Contains(answer.ErrorsOf(field), message => message.Contains(right, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/awards/{id}")).Status);
    }

    [Theory]
    [InlineData("x", 27_000, HttpStatusCode.Created)]
    [InlineData("\"\n", 15_000, HttpStatusCode.Created)]
    [InlineData("x", 32_000, HttpStatusCode.BadRequest)]
    [InlineData("\"\n", 20_000, HttpStatusCode.BadRequest)]
    public async Task A_plan_that_fits_is_kept_and_one_that_outgrows_its_column_is_refused_whatever_must_be_escaped(string text, int length, HttpStatusCode expected)
    {
        var whole = string.Concat(Enumerable.Repeat(text, length / text.Length));
        var groups = whole.Chunk(4_998).Select(static (some, n) => new JObject(new JProperty("id", $"group-{n}"), new JProperty("name", "N"), new JProperty("description", $"x{new string(some)}x")));
        var (id, draft) = (Drafts.Id("award"), Drafts.Award().With("plannedImpact", new JObject(new JProperty("beneficiaries", new JArray(groups)))));

        var answer = await app.Api.PutAsync($"/api/awards/{id}", draft.ToString());

        Assert.Equal(expected, answer.Status);
        if (expected == HttpStatusCode.Created)
        {
            Assert.True(JToken.DeepEquals(draft["plannedImpact"]!["beneficiaries"], (await app.Api.GetAsync($"/api/awards/{id}")).Json["plannedImpact"]!["beneficiaries"]));
        }
        else
        {
            Assert.Contains("at most 32000", Assert.Single(answer.ErrorsOf("plannedImpact.beneficiaries")), StringComparison.Ordinal);
        }
    }
}
