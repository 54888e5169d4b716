using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration;

/// <summary>Bodies that the API takes as they are; a test changes the one thing that it is about.</summary>
internal static class Drafts
{
    /// <summary>An id that no other test uses.</summary>
    public static string Id(string prefix) => $"{prefix}-{Guid.NewGuid():N}";

    public static JObject Award(string title = "Manufacturing renaissance") => Parse("""
        { "title": "", "reference": "ES/P003923/1", "funder": "ESRC", "leadOrganisation": "University of Southampton", "department": "Geography",
          "startDate": "2017-01-01", "endDate": "2019-12-31",
          "plannedImpact": {
            "beneficiaries": [{ "id": "policy-makers", "name": "Public policy makers", "description": "They make policy." }],
            "plannedActivities": [{ "id": "summaries", "title": "Summaries", "form": "publication", "target": 3, "dueDate": "2019-12-31", "beneficiaries": ["policy-makers"] }] } }
        """).With("title", title);

    public static JObject Activity(params string[] awards) => Parse("""
        { "awards": [], "title": "One Bank research seminar", "form": "talk", "startDate": "2018-12-13", "geographicReach": "national",
          "primaryAudience": "practitioners", "audienceSize": 40, "beneficiaries": ["policy-makers"] }
        """).With("awards", new JArray(awards));

    public static JObject List() => Parse("""
        { "title": "Local Enterprise Partnerships", "owner": "Project manager", "reviewBy": "2027-12-31", "audience": "policymakers",
          "geographicReach": "national", "beneficiaries": ["policy-makers"] }
        """);

    public static JObject Organisation() => Parse("""
        { "name": "Tees Valley LEP", "type": "local-enterprise-partnership", "onsCode": "E37000034", "validFrom": "2011-04-01", "validTo": null, "successors": ["tees-valley-ca"] }
        """);

    public static JObject Stakeholder(string organisation, string? email = null) => Parse("""
        { "name": "Jo Smith", "role": "Chief executive", "subscriberType": "corporate", "lawfulBasis": "legitimate-interests", "source": "published mailbox", "reviewBy": "2027-12-31" }
        """).With("organisation", organisation).With("email", email ?? $"jo@{Guid.NewGuid():N}.example");

    public static JObject Brief(params string[] awards) => Parse("""
        { "awards": [], "title": "Local industrial strategies", "number": "24-03", "authors": ["A. Author"], "published": "2019-02-01",
          "summary": "**Places** differ.", "url": "https://example.org/brief", "plannedActivity": "summaries" }
        """).With("awards", new JArray(awards));

    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    /// <summary>The same body with one property changed; null takes it out, <see cref="JValue.CreateNull"/> makes it null.</summary>
    public static JObject With(this JObject draft, string property, JToken? value)
    {
        var copy = (JObject)draft.DeepClone();
        var target = copy;
        var parts = property.Split('.');
        foreach (var part in parts[..^1])
        {
            target = (JObject)target[part]!;
        }

        if (value is null)
        {
            target.Remove(parts[^1]);
        }
        else
        {
            target[parts[^1]] = value;
        }

        return copy;
    }

    /// <summary>A stored award that no other test uses.</summary>
    public static async Task<string> AwardAsync(this AppFixture app)
    {
        var id = Id("award");
        var answer = await app.Api.PutAsync($"/api/awards/{id}", Award().ToString());
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        return id;
    }

    /// <summary>A stored organisation that no other test uses.</summary>
    public static async Task<string> OrganisationAsync(this AppFixture app, Func<JObject, JObject>? change = null)
    {
        var id = Id("org");
        var draft = Organisation().With("successors", null).With("validTo", null);
        var answer = await app.Api.PutAsync($"/api/organisations/{id}", (change?.Invoke(draft) ?? draft).ToString());
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        return id;
    }

    /// <summary>A stored list that no other test uses.</summary>
    public static async Task<string> ListAsync(this AppFixture app, JObject? rules = null)
    {
        var id = Id("list");
        var answer = await app.Api.PutAsync($"/api/lists/{id}", (rules is null ? List() : List().With("rules", rules)).ToString());
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return id;
    }

    /// <summary>Makes a stakeholder and gives its record.</summary>
    public static async Task<JObject> StakeholderAsync(this AppFixture app, JObject draft)
    {
        var answer = await app.Api.PostAsync("/api/stakeholders", draft.ToString());
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json;
    }

    /// <summary>Logs an activity and gives its record.</summary>
    public static async Task<JObject> LogAsync(this AppFixture app, JObject draft)
    {
        var answer = await app.Api.PostAsync("/api/activities", draft.ToString());
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json;
    }
}
