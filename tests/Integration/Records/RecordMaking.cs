using System.Net;
using ImpactTracker.Activities;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Records;

/// <summary>Awards and records as a caller makes them, and the few requests that all tests of records send.</summary>
internal static class RecordMaking
{
    private static int last;

    /// <summary>An id nobody else uses in this run.</summary>
    public static string NewId(string prefix = "award") => $"{prefix}-{Environment.ProcessId}-{Interlocked.Increment(ref last)}";

    /// <summary>An award with two beneficiaries and two planned activities.</summary>
    public static object Award() => new
    {
        title = "Manufacturing renaissance",
        reference = "ES/P003923/1",
        funder = "ESRC",
        leadOrganisation = "University of Southampton",
        startDate = "2017-01-01",
        endDate = "2019-12-31",
        plannedImpact = new
        {
            beneficiaries = new[] { new { id = "policy-makers", name = "Public policy makers" }, new { id = "firms", name = "Manufacturing firms" } },
            plannedActivities = new object[]
            {
                new { id = "summaries", title = "Non-technical summaries", form = "publication", target = 2, dueDate = "2018-12-31", beneficiaries = new[] { "policy-makers" } },
                new { id = "seminar", title = "Closing seminar", form = "talk", beneficiaries = new[] { "firms" } },
            },
        },
    };

    /// <summary>The least that the app takes as an activity.</summary>
    public static JObject Activity(params string[] awards) => JObject.FromObject(new
    {
        awards,
        title = "One Bank research seminar",
        form = "talk",
        startDate = "2018-12-13",
        geographicReach = "national",
        primaryAudience = "practitioners",
    });

    /// <summary>The same, for a test that calls the product's own classes.</summary>
    public static ActivityDraft Draft(params string[] awards) => new()
    {
        Awards = awards,
        Title = "One Bank research seminar",
        Form = "talk",
        StartDate = new DateOnly(2018, 12, 13),
        GeographicReach = "national",
        PrimaryAudience = "practitioners",
    };

    /// <summary>The least that the app takes as an influence on policy.</summary>
    public static JObject Influence(params string[] awards) => JObject.FromObject(new
    {
        awards,
        title = "Evidence in the industrial strategy",
        type = "policy-citation",
        firstYear = 2018,
        geographicReach = "national",
    });

    public static async Task<string> AwardAsync(this ApiClient api)
    {
        var id = NewId();
        var answer = await api.PutAsync($"/api/awards/{id}", Award());
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return id;
    }

    public static async Task<string[]> AwardsAsync(this ApiClient api, int count) => [.. await Task.WhenAll(Enumerable.Range(0, count).Select(_ => api.AwardAsync()))];

    /// <summary>The id of a new record.</summary>
    public static async Task<string> MakeAsync(this ApiClient api, string path, JObject draft)
    {
        var answer = await api.PostAsync(path, draft);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return (string)answer.Json["id"]!;
    }

    public static Task<ApiAnswer> DeleteAsync(this ApiClient api, string path, string? ifMatch) => api.SendAsync(HttpMethod.Delete, path, null, Match(ifMatch));

    public static Task<ApiAnswer> RestoreAsync(this ApiClient api, string path, string? ifMatch) => api.SendAsync(HttpMethod.Post, path + "/restore", null, Match(ifMatch));

    /// <summary>The items of a list's first thousand.</summary>
    public static async Task<JArray> ItemsAsync(this ApiClient api, string path)
    {
        var answer = await api.GetAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "top=1000");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return (JArray)answer.Json["items"]!;
    }

    /// <summary>A record as one text, to set beside another.</summary>
    public static string Text(JToken record) => record.ToString(Formatting.None);

    public static JObject With(this JObject draft, string field, JToken? value)
    {
        var changed = (JObject)draft.DeepClone();
        changed[field] = value;
        return changed;
    }

    private static (string, string)? Match(string? ifMatch) => ifMatch is null ? null : ("If-Match", ifMatch);
}
