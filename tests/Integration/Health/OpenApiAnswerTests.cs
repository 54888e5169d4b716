using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Health;

public sealed class OpenApiAnswerTests(AppFixture app)
{
    [Fact]
    public async Task Real_answers_have_the_properties_that_the_served_description_names()
    {
        var document = (await app.Api.GetAsync("/api/openapi.json")).Json;
        var award = await app.AwardAsync();
        var activity = (string?)(await app.LogAsync(Drafts.Activity(award)))["id"];
        var (list, organisation) = (Drafts.Id("list"), Drafts.Id("org"));
        await app.Api.PutAsync($"/api/lists/{list}", Drafts.List().ToString());
        await app.Api.PutAsync($"/api/organisations/{organisation}", Drafts.Organisation().ToString());
        var brief = (string?)(await app.Api.PostAsync("/api/briefs", Drafts.Brief(award).ToString())).Json["id"];

        foreach (var (path, template) in ((string, string)[])
        [
            ("/api/health", "/api/health"),
            ("/api/awards?top=1", "/api/awards"),
            ($"/api/awards/{award}", "/api/awards/{awardId}"),
            ($"/api/awards/{award}/activities", "/api/awards/{awardId}/activities"),
            ($"/api/activities/{activity}", "/api/activities/{activityId}"),
            ($"/api/lists/{list}", "/api/lists/{listId}"),
            ($"/api/lists/{list}/members", "/api/lists/{listId}/members"),
            ($"/api/organisations/{organisation}", "/api/organisations/{organisationId}"),
            ($"/api/briefs/{brief}", "/api/briefs/{briefId}"),
            ("/api/vocabularies/form", "/api/vocabularies/{name}"),
        ])
        {
            var answer = await app.Api.GetAsync(path);
            var reference = (string?)document["paths"]![template]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"];

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            AssertFits(document, (JObject)document["components"]!["schemas"]![reference!.Split('/')[^1]]!, answer.Json);
        }
    }

    private static void AssertFits(JObject document, JObject schema, JToken value)
    {
        var target = (string?)(schema["$ref"] ?? schema["anyOf"]?[0]!["$ref"]);
        if (target is not null && value.Type != JTokenType.Null)
        {
            schema = (JObject)document["components"]!["schemas"]![target.Split('/')[^1]]!;
        }

        Assert.True(schema["enum"] is not JArray words || words.Any(word => JToken.DeepEquals(word, value)), $"{value.Path} is {value}");
        if (value is JObject map && schema["additionalProperties"] is JObject each)
        {
            Assert.All(map.Properties(), one => AssertFits(document, each, one.Value));
        }
        else if (value is JObject record)
        {
            Assert.Equal(((JObject)schema["properties"]!).Properties().Select(static one => one.Name).Order(StringComparer.Ordinal), record.Properties().Select(static one => one.Name).Order(StringComparer.Ordinal));
            Assert.All(record.Properties(), one => AssertFits(document, (JObject)schema["properties"]![one.Name]!, one.Value));
        }
        else if (value is JArray list)
        {
            Assert.All(list, one => AssertFits(document, (JObject)schema["items"]!, one));
        }
    }
}
