using System.Net;
using System.Text.RegularExpressions;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

/// <summary>Asks for reports and reads them, whatever their format's marks.</summary>
internal static partial class ReportMaking
{
    /// <summary>Asks for a report and waits until it is ready.</summary>
    public static async Task<JObject> ReportAsync(this ApiClient api, string template, string[] formats, params string[] awards)
    {
        var asked = await api.PostAsync("/api/reports", new { awards, template, formats });
        Assert.True(asked.Status == HttpStatusCode.Accepted, asked.Text);
        return await api.ReadyAsync((string)asked.Json["id"]!);
    }

    public static Task<JObject> ReadyAsync(this ApiClient api, string id) => api.UntilAsync($"/api/reports/{id}", static now => (string?)now["state"] is "ready" or "issued");

    public static async Task<ApiAnswer> FileAsync(this ApiClient api, JObject report, string format)
    {
        var answer = await api.GetAsync($"/api/reports/{report["id"]}/files/{format}");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer;
    }

    /// <summary>What a reader sees of a page: its pieces of text, without marks.</summary>
    public static string[] Seen(string html) =>
        [.. Mark().Replace(Style().Replace(html, ""), "\n").Split('\n').Select(static line => WebUtility.HtmlDecode(line).Trim()).Where(static line => line.Length > 0)];

    public static async Task WriteAsync(this ApiClient api, string award, string section, string markdown)
    {
        var answer = await api.PutAsync($"/api/awards/{award}/narratives/{section}", new { markdown });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
    }

    /// <summary>An activity with answers to all questions, for a beneficiary and towards a promise of <see cref="RecordMaking.Award"/>.</summary>
    public static JObject Full(params string[] awards) => RecordMaking.Activity(awards).With("beneficiaries", new JArray("firms")).With("plannedActivity", "seminar").With("audienceSize", 40)
        .With("organisations", new JArray("bank-of-england")).With("resultsAndImpact", "Forty people came and asked for the slides.").With("mostSignificantOutcome", "more-information-requests")
        .With("url", "https://example.org/seminar");

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Mark();

    [GeneratedRegex("<style.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
