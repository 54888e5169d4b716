using System.Net;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Http;

// What a body may be is the same for every operation, so it is shown on one.
public sealed class BadJsonTests(AppFixture app)
{
    private static readonly string Good = Drafts.Award("T").ToString(Newtonsoft.Json.Formatting.None);

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "", "body", "is empty" },
        { " \n\t", "body", "is empty" },
        { "null", "body", "must be a JSON object" },
        { "[]", "body", "must be a JSON object" },
        { "[" + Good + "]", "body", "must be a JSON object" },
        { "\"text\"", "body", "must be a JSON object" },
        { "42", "body", "must be a JSON object" },
        { "{", "body", "ends too early" },
        { "{\"title\":", "body", "ends too early" },
        { "{\"title\":\"T", "body", "not valid JSON: it goes wrong at line 1, position 10" },
        { Good + "}", "body", "not valid JSON" },
        { Good + Good, "body", "not valid JSON" },
        { Good + " x", "body", "not valid JSON" },
        { Good[..^1] + ",}", "body", "not valid JSON" },
        { Good[..^1] + ",,\"x\":1}", "body", "not valid JSON" },
        { Good.Replace('"', '\''), "body", "not valid JSON: it goes wrong at line 1, position 2" },
        { "{title:\"T\"}", "body", "not valid JSON" },
        { "{\n  \"title\": \"T\" // new\n}", "body", "holds a comment in line 2" },
        { "/* new */" + Good, "body", "holds a comment in line 1" },
        { Good.Replace("\"T\"", "\"a\tb\"", StringComparison.Ordinal), "body", "not valid JSON" },
        { Good.Replace("\"T\"", "\"a\\x41\"", StringComparison.Ordinal), "body", "not valid JSON" },
        { Good.Replace(":3,", ":03,", StringComparison.Ordinal), "body", "not valid JSON" },
        { Good.Replace(":3,", ":0x3,", StringComparison.Ordinal), "body", "not valid JSON" },
        { Good.Replace(":3,", ":NaN,", StringComparison.Ordinal), "body", "not valid JSON" },
        { Good.Replace(":3,", ":-Infinity,", StringComparison.Ordinal), "body", "not valid JSON" },
        { Good.Replace("\"T\"", "undefined", StringComparison.Ordinal), "body", "not valid JSON" },
        { Good.Replace("\"T\"", "new Date(1)", StringComparison.Ordinal), "body", "not valid JSON" },
        { "{\"title\":" + new string('[', 5_000), "body", "deeper than 32 levels" },
        { string.Concat(Enumerable.Repeat("{\"a\":", 5_000)), "body", "deeper than 32 levels" },
        { Good.Replace(":3,", $":{new string('9', 300)},", StringComparison.Ordinal), "plannedImpact.plannedActivities[0].target", "whole number" },
        { Good.Replace(":3,", ":1e400,", StringComparison.Ordinal), "plannedImpact.plannedActivities[0].target", "whole number" },
        { Good.Replace(":3,", ":3.0,", StringComparison.Ordinal), "plannedImpact.plannedActivities[0].target", "whole number" },
        { Good.Replace(":3,", ":2147483648,", StringComparison.Ordinal), "plannedImpact.plannedActivities[0].target", "whole number" },
        { Good.Replace("\"T\"", "\"\\ud800\"", StringComparison.Ordinal), "title", "half of one such as \\ud800" },
        { Good.Replace("\"T\"", "\"\\ude00\\ud83d\"", StringComparison.Ordinal), "title", "half of one" },
        { Good.Replace("\"T\"", "\"\\u0000\"", StringComparison.Ordinal), "title", "control characters" },
        { Good[..^1] + ",\"title\":\"U\"}", "title", "is given twice" },
        { Good[..^1] + ",\"TITLE\":\"U\"}", "TITLE", "is given twice" },
        { Good[..^1] + ",\"budget\":1}", "budget", "is not a field of this request; it has: title, reference, funder" },
        { Good[..^1] + ",\"$type\":\"System.IO.FileInfo\"}", "$type", "is not a field" },
        { Good[..^1] + ",\"$ref\":\"1\"}", "$ref", "is not a field" },
        { Good.Replace("\"id\":\"policy-makers\"", "\"id\":\"policy-makers\",\"size\":1", StringComparison.Ordinal), "plannedImpact.beneficiaries[0].size", "is not a field of this request; it has: id, name, description" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_not_as_it_should_be_is_refused_by_name_and_nothing_is_stored(string body, string field, string right)
    {
        var path = $"/api/awards/{Drafts.Id("award")}";

        var answer = await app.Api.PutAsync(path, body);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Equal(("The request is not valid.", 400), ((string?)answer.Json["title"], (int)answer.Json["status"]!));
        Assert.Matches("^[0-9a-f]{32}$", (string?)answer.Json["traceId"]);
        Assert.Contains(answer.ErrorsOf(field), message => message.Contains(right, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused()
    {
        var answer = await app.Api.SendAsync(HttpMethod.Put, $"/api/awards/{Drafts.Id("award")}", Encoding.Latin1.GetBytes(Drafts.Award("é").ToString()), "application/json");

        Assert.Equal("is not UTF-8 text", Assert.Single(answer.ErrorsOf("body")));
    }

    [Fact]
    public async Task What_JSON_allows_is_taken()
    {
        var body = "\uFEFF \r\n\t" + Good.Replace("\"T\"", """ "\u0041\ud83d\ude00 \"\\\/ 😀" """, StringComparison.Ordinal) + " \n";

        var answer = await app.Api.PutAsync($"/api/awards/{Drafts.Id("award")}", body);

        Assert.Equal((HttpStatusCode.Created, "A😀 \"\\/ 😀"), (answer.Status, (string?)answer.Json["title"]));
    }
}
