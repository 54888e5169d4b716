using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class WrongTypeTests(AppFixture app)
{
    private static readonly string[] Values = ["null", "true", "0", "1.5", "\"text\"", "\"\"", "\"true\"", "\"1\"", "[]", "{}", "[null]", "[[]]", "[{}]", "[1]", "[\"a,b\"]"];

    /// <summary>A valid body of each kind, the operation that takes it, and where one would see it stored.</summary>
    public static TheoryData<string> Kinds => ["award", "activity", "list", "organisation", "brief", "distribution", "report"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_field_takes_a_value_of_its_own_type_or_says_what_it_must_be(string kind)
    {
        var award = await app.AwardAsync();
        var draft = Draft(kind, award);
        foreach (var field in draft.Descendants().OfType<JValue>().Select(static one => one.Path).Concat(draft.Properties().Select(static one => one.Name)).Distinct())
        {
            foreach (var value in Values)
            {
                var (body, given) = ((JObject)draft.DeepClone(), JToken.Parse(value));
                var before = body.SelectToken(field)!;
                before.Replace(given);
                var answer = await SendAsync(kind, award, body);

                Assert.True((int)answer.Status is 200 or 201 or 202 or 400 or 404 or 409, $"{field} = {value}: {answer.Text}");
                if (given is JValue { Type: not JTokenType.Null } && before is JValue { Type: not JTokenType.Null } && given.Type != before.Type)
                {
                    Assert.True(answer.Status == HttpStatusCode.BadRequest && answer.ErrorsOf(field).Count > 0, $"{field} = {value}: {answer.Text}");
                }
                else if (answer.Status == HttpStatusCode.BadRequest)
                {
                    Assert.True(((JObject)answer.Json["errors"]!).Properties().All(static one => one.Value.Any()), answer.Text);
                }
            }
        }
    }

    private static JObject Draft(string kind, string award) => kind switch
    {
        "award" => Drafts.Award(),
        "activity" => Drafts.Activity(award).With("years", new JArray(2018)).With("partOfOfficialScheme", true).With("schemeName", "Festival").With("otherAudiences", new JArray("media"))
            .With("organisations", new JArray("org-a")).With("plannedActivity", "summaries").With("resultsAndImpact", "R").With("mostSignificantOutcome", "none-known").With("url", "https://example.org/"),
        "list" => Drafts.List(),
        "organisation" => Drafts.Organisation(),
        "brief" => Drafts.Brief(award),
        "distribution" => Drafts.Parse("""{ "lists": ["no-such-list"], "sendAt": "2099-01-01T00:00:00Z", "maxLatenessMinutes": 5 }"""),
        _ => Drafts.Parse("""{ "awards": [], "template": "gtr", "from": "2018-01-01", "to": "2018-12-31", "formats": ["html"] }""").With("awards", new JArray(award)),
    };

    private Task<ApiAnswer> SendAsync(string kind, string award, JObject body) => kind switch
    {
        "award" => app.Api.PutAsync($"/api/awards/{award}-x", body.ToString()),
        "activity" => app.Api.PostAsync("/api/activities", body.ToString()),
        "list" => app.Api.PutAsync($"/api/lists/{award}", body.ToString()),
        "organisation" => app.Api.PutAsync($"/api/organisations/{award}", body.ToString()),
        "brief" => app.Api.PostAsync("/api/briefs", body.ToString()),
        "distribution" => app.Api.PostAsync("/api/briefs/0123456789abcdef-0123456789abcdef0123456789abcdef/distributions", body.ToString()),
        _ => app.Api.PostAsync("/api/reports", body.ToString()),
    };
}
