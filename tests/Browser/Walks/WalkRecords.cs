using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>Records in every state that pages show, prepared once for a walk. Where a form ends a state, its record is one of its own.</summary>
internal sealed class WalkRecords
{
    public const string Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private readonly WalkApp app;

    private WalkRecords(WalkApp app, Mailing mailing) => (this.app, Mailing) = (app, mailing);

    /// <summary>The award, the list and the first brief, of one name, and its recipients, of whom the provider refuses the last.</summary>
    public Mailing Mailing { get; }

    public string Award => Mailing.Name;

    public string Activity { get; private set; } = "";

    public string Changed { get; private set; } = "";

    public string Withdrawn { get; private set; } = "";

    public string Influence { get; private set; } = "";

    public string ChangedInfluence { get; private set; } = "";

    public string WithdrawnInfluence { get; private set; } = "";

    public string ByRules { get; private set; } = "";

    /// <summary>A second list, which is changed, and a third one with somebody on it.</summary>
    public string Second { get; private set; } = "";

    public string Third { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public string Stakeholder { get; private set; } = "";

    public string Member { get; private set; } = "";

    public string Suppressed { get; private set; } = "";

    public string Leaving { get; private set; } = "";

    /// <summary>The address of the stakeholder who is on no list but the second.</summary>
    public string Address { get; private set; } = "";

    public string Unsent { get; private set; } = "";

    public string Refused { get; private set; } = "";

    /// <summary>Somebody whom the first sending reached.</summary>
    public string Reached { get; private set; } = "";

    public string Unknown { get; private set; } = "";

    public string Scheduled { get; private set; } = "";

    public string Waiting { get; private set; } = "";

    public string Paused { get; private set; } = "";

    public string Ready { get; private set; } = "";

    public string Issued { get; private set; } = "";

    /// <summary>A link to a report, and one that was withdrawn.</summary>
    public Uri Shared { get; private set; } = null!;

    public Uri Over { get; private set; } = null!;

    /// <summary>The page of a link whose mail went without an answer.</summary>
    public string Undecided { get; private set; } = "";

    /// <summary>A file that waits to be looked through, and what became of one that was.</summary>
    public string Review { get; private set; } = "";

    public string Imported { get; private set; } = "";

    public static async Task<WalkRecords> PrepareAsync(WalkApp app)
    {
        var records = new WalkRecords(app, await Mailing.PrepareAsync(app.Api, 3));
        await records.SendAsync();
        await records.LogAsync();
        await records.PeopleAsync();
        await records.ReportAsync();
        await records.ImportAsync();
        return records;
    }

    private async Task SendAsync()
    {
        Made(await app.Api.SendAsync(HttpMethod.Put, $"/api/briefs/{Mailing.Brief}/document", Encoding.UTF8.GetBytes(Pdf), "application/pdf"));
        await app.Sink.BehaveAsync(new { mode = "refuse-recipient", recipient = Mailing.Addresses[2] });
        Refused = await Mailing.SendAsync();
        await Ledger.SettledAsync(app.Api, Refused);
        await app.Sink.BehaveAsync(new { mode = "drop", times = 1 });
        Unknown = await (await Mailing.AnotherBriefAsync("Lost on the way")).SendAsync();
        await Ledger.UntilAsync(app.Api, Unknown, static now => Ledger.Count(now, "unknown") > 0);
        await app.Sink.BehaveAsync(new { mode = "ok" });
        var late = new DateTimeOffset(2099, 3, 4, 9, 30, 0, TimeSpan.Zero);
        Scheduled = await (await Mailing.AnotherBriefAsync("Much later")).SendAsync(late);
        Waiting = await (await Mailing.AnotherBriefAsync("Later too")).SendAsync(late);
        Paused = await (await Mailing.AnotherBriefAsync("Held")).SendAsync(late);
        await PostAsync($"/api/distributions/{Paused}/pause");
        Reached = (string)(await Ledger.DeliveriesAsync(app.Api, Refused, "accepted"))[0]["stakeholder"]!;
        await PostAsync($"/api/distributions/{Refused}/claims", new JObject
        {
            ["by"] = "LEP Network",
            ["stakeholder"] = Reached,
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["organisationCount"] = 12,
            ["evidence"] = "Mail of their secretary.",
        });
        Unsent = (await Mailing.AnotherBriefAsync("Not sent yet")).Brief;
    }

    private async Task LogAsync()
    {
        Made(await app.Api.PutAsync($"/api/awards/{Award}", Drafts.Award($"Award of {Award}").ToString()));
        Activity = await LoggedAsync("One Bank research seminar");
        Changed = await LoggedAsync("A talk in Redcar");
        Withdrawn = await LoggedAsync("Held twice");
        Made(await app.Api.PutAsync($"/api/activities/{Changed}", Drafts.Activity(Award).With("title", "A talk in Redcar and Cleveland").ToString(), "\"1\""));
        Made(await app.Api.PostAsync($"/api/activities/{Activity}/evidence", new { url = "https://example.org/minutes", note = "Minutes" }));
        await DeleteAsync($"/api/activities/{Withdrawn}");
        Influence = await InfluencedAsync("Cited by the inquiry");
        ChangedInfluence = await InfluencedAsync("Cited by the strategy");
        WithdrawnInfluence = await InfluencedAsync("Cited nowhere");
        await DeleteAsync($"/api/influences/{WithdrawnInfluence}");
        Made(await app.Api.PutAsync($"/api/awards/{Award}/narratives/key-findings", new { markdown = "Regions **recovered**." }));
    }

    private async Task PeopleAsync()
    {
        Organisation = await app.OrganisationAsync(static draft => draft.With("name", "Old LEP").With("validTo", "2024-03-31"));
        ByRules = await app.ListAsync(new JObject { ["organisationTypes"] = new JArray("local-enterprise-partnership") });
        (Second, Third) = (await app.ListAsync(), await app.ListAsync());
        Stakeholder = await PersonAsync(Second);
        Address = (string)(await app.Api.GetAsync($"/api/stakeholders/{Stakeholder}")).Json["email"]!;
        Member = await PersonAsync(Third);
        Leaving = await PersonAsync(Third);
        Suppressed = await PersonAsync(Third);
        await PostAsync("/api/suppressions", new JObject { ["stakeholder"] = Suppressed, ["reason"] = "unsubscribe" });
    }

    private async Task ReportAsync()
    {
        Ready = await CompiledAsync("summary");
        Issued = await CompiledAsync("gtr");
        await PostAsync($"/api/reports/{Issued}/issue");
        var to = new JObject { ["expires"] = DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), ["to"] = new JArray() };
        Shared = new Uri((string)(await PostAsync($"/api/reports/{Issued}/share", to))["url"]!);
        var over = await PostAsync($"/api/reports/{Ready}/share", to);
        Over = new Uri((string)over["url"]!);
        await DeleteAsync($"/api/reports/{Ready}/shares/{over["id"]}");
        await app.Sink.BehaveAsync(new { mode = "drop", times = 1 });
        var lost = await PostAsync($"/api/reports/{Issued}/share", new JObject(to) { ["to"] = new JArray($"funder@{Mailing.Domain}") });
        Undecided = $"/reports/{Issued}/shares/{lost["id"]}/decision";
        Made(await app.Api.PutAsync($"/api/schedules/{Award}", new JObject { ["awards"] = new JArray(Award), ["template"] = "summary", ["every"] = "month", ["formats"] = new JArray("html"), ["shareWith"] = new JArray() }.ToString()));
    }

    // Only pages keep a file between looking and importing.
    private async Task ImportAsync()
    {
        Review = await ChooseAsync(ExportSheet.Own.Row("id", "", "title", "Brought along", "awards", "").Row("id", "", "title", "Refused", "awards", "", "form", "no such form").Csv());
        var kept = await ChooseAsync(ExportSheet.Own.Row("id", "", "title", "Kept already", "awards", "").Csv());
        using var sure = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = app.TokenOf(TimeSpan.Zero), ["award"] = Award });
        Imported = await SeeAsync(kept.Split('?')[0], sure);
    }

    private async Task<string> ChooseAsync(string csv)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        using var token = new StringContent(app.TokenOf(TimeSpan.Zero));
        using var award = new StringContent(Award);
        using var form = new MultipartFormDataContent { { token, "token" }, { award, "award" }, { file, "file", "records.csv" } };
        return await SeeAsync("/import", form);
    }

    private async Task<string> SeeAsync(string path, HttpContent form)
    {
        using var answer = await app.Forms.PostAsync(new Uri(path, UriKind.Relative), form);
        return answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    private async Task<string> LoggedAsync(string title) => (string)(await app.LogAsync(Drafts.Activity(Award).With("title", title).With("resultsAndImpact", "Forty officials heard it.")))["id"]!;

    private async Task<string> InfluencedAsync(string title) => (string)(await PostAsync("/api/influences", new JObject
    {
        ["awards"] = new JArray(Award),
        ["title"] = title,
        ["type"] = "policy-citation",
        ["firstYear"] = 2018,
        ["geographicReach"] = "national",
        ["activities"] = new JArray(Activity),
    }))["id"]!;

    private async Task<string> PersonAsync(string list)
    {
        var one = (string)(await app.StakeholderAsync(Drafts.Stakeholder(Organisation)))["id"]!;
        Made(await app.Api.PutAsync($"/api/lists/{list}/members/{one}", ""));
        return one;
    }

    private async Task<string> CompiledAsync(string template)
    {
        var id = (string)(await PostAsync("/api/reports", new JObject { ["awards"] = new JArray(Award), ["template"] = template, ["formats"] = new JArray("html") }))["id"]!;
        await app.Api.UntilAsync($"/api/reports/{id}", static now => (string?)now["state"] == "ready");
        return id;
    }

    private async Task DeleteAsync(string path) => Made(await app.Api.SendAsync(HttpMethod.Delete, path, null, ("If-Match", "*")));

    private async Task<JObject> PostAsync(string path, JObject? body = null)
    {
        var answer = Made(await app.Api.PostAsync(path, body?.ToString() ?? ""));
        return answer.Text.Length == 0 ? [] : answer.Json;
    }

    private static ApiAnswer Made(ApiAnswer answer)
    {
        Assert.True((int)answer.Status is >= 200 and < 300, answer.Text);
        return answer;
    }
}
