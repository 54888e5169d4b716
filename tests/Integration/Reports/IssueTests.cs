using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

public sealed class IssueTests(AppFixture app)
{
    private static readonly string[] Html = ["html"];
    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task An_issued_report_is_locked_with_who_and_when_and_later_changes_are_amendments_of_the_next()
    {
        var award = await api.AwardAsync();
        var kept = await api.MakeAsync("/api/activities", ReportMaking.Full(award).With("title", "To be corrected"));
        var gone = await api.MakeAsync("/api/activities", ReportMaking.Full(award).With("title", "To be withdrawn"));
        var first = await api.ReportAsync("ukri", Html, award);
        var issued = await api.SendAsync(HttpMethod.Post, $"/api/reports/{first["id"]}/issue", null);
        var again = await api.SendAsync(HttpMethod.Post, $"/api/reports/{first["id"]}/issue", null);

        await api.PutAsync($"/api/activities/{kept}", ReportMaking.Full(award).With("title", "Corrected"), "\"1\"");
        await api.DeleteAsync($"/api/activities/{gone}", "\"1\"");
        var added = await api.MakeAsync("/api/activities", ReportMaking.Full(award).With("title", "New"));
        var next = await api.ReportAsync("ukri", Html, award);

        Assert.Equal((HttpStatusCode.OK, "issued", "local-manager"), (issued.Status, (string?)issued.Json["state"], (string?)issued.Json["issuedBy"]));
        Assert.Equal(issued.Text, again.Text);
        Assert.Equal((string?)first["id"], (string?)next["previous"]);
        Assert.Equal("1 1 1", $"{next["changes"]!["added"]} {next["changes"]!["corrected"]} {next["changes"]!["withdrawn"]}");
        Assert.Equal([$"corrected {kept}", $"added {added}", $"withdrawn {gone}"], next["changes"]!["records"]!.Select(static one => $"{one["change"]} {one["id"]}"));
        Assert.Equal((string?)first["id"], (string?)next["amends"]!["report"]);
        Assert.Contains("Amendments", ReportMaking.Seen((await api.FileAsync(next, "html")).Text));
        var locked = (await api.GetAsync($"/api/reports/{first["id"]}")).Json;
        Assert.Equal(RecordMaking.Text(first["files"]!), RecordMaking.Text(locked["files"]!));
    }

    [Fact]
    public async Task What_the_funder_would_miss_stands_in_the_managers_page_and_in_no_document()
    {
        var award = await api.AwardAsync();
        await api.MakeAsync("/api/activities", RecordMaking.Activity(award));
        var report = await api.ReportAsync("ukri", Html, award);

        var draft = await api.GetAsync($"/api/reports/{report["id"]}/draft");
        var seen = ReportMaking.Seen(draft.Text);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (draft.Status, draft.MediaType));
        Assert.Contains("Before you hand this in", seen);
        Assert.True(Array.IndexOf(seen, "Before you hand this in") < Array.IndexOf(seen, "Engagement Activities"));
        Assert.Contains(seen, static line => line.Contains("the form does not take an activity without results", StringComparison.Ordinal));
        Assert.Equal(1, (int)report["readiness"]!["errors"]!);
        Assert.DoesNotContain("Before you hand this in", (await api.FileAsync(report, "html")).Text, StringComparison.Ordinal);
        await api.SendAsync(HttpMethod.Post, $"/api/reports/{report["id"]}/issue", null);
        Assert.Equal(HttpStatusCode.Conflict, (await api.GetAsync($"/api/reports/{report["id"]}/draft")).Status);
        Assert.Equal(JTokenType.Null, (await api.GetAsync($"/api/reports/{report["id"]}")).Json["readiness"]!.Type);
    }

    [Fact]
    public async Task A_report_that_was_changed_since_is_not_issued_and_one_that_is_not_there_is_404()
    {
        var report = await api.ReportAsync("gtr", Html, await api.AwardAsync());

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.SendAsync(HttpMethod.Post, $"/api/reports/{report["id"]}/issue", null, ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.SendAsync(HttpMethod.Post, "/api/reports/no-such-report/issue", null)).Status);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_report_and_another_body_a_conflict()
    {
        var (award, key) = (await api.AwardAsync(), RecordMaking.NewId("key"));

        var first = await api.PostAsync("/api/reports", new { awards = new[] { award } }, key);
        var again = await api.PostAsync("/api/reports", new { awards = new[] { award } }, key);
        var other = await api.PostAsync("/api/reports", new { awards = new[] { award }, template = "ukri" }, key);

        Assert.Equal((string?)first.Json["id"], (string?)again.Json["id"]);
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
    }

    [Fact]
    public async Task The_list_of_reports_begins_with_the_newest()
    {
        var award = await api.AwardAsync();
        var first = await api.ReportAsync("gtr", Html, award);
        var second = await api.ReportAsync("summary", Html, award);

        var ids = (await api.ItemsAsync("/api/reports")).Select(static one => (string?)one["id"]).ToList();

        Assert.True(ids.IndexOf((string?)second["id"]) < ids.IndexOf((string?)first["id"]));
        Assert.Contains((string?)first["id"], ids);
    }
}
