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
    public async Task Amendments_tell_the_funder_of_what_the_document_does_not_show()
    {
        var award = await api.AwardAsync();
        await api.MakeAsync("/api/activities", ReportMaking.Full(award));
        var influence = await api.MakeAsync("/api/influences", RecordMaking.Influence(award));
        await api.WriteAsync(award, "ref-details", "It was taken up.");
        string[] formats = ["html", "json"];
        var first = await api.ReportAsync("gtr", formats, award);
        await api.SendAsync(HttpMethod.Post, $"/api/reports/{first["id"]}/issue", null);

        await api.PutAsync($"/api/influences/{influence}", RecordMaking.Influence(award).With("title", "Corrected"), "\"1\"");
        await api.PutAsync($"/api/awards/{award}/narratives/ref-details", new { markdown = "It was taken up twice." }, "\"1\"");
        var next = await api.ReportAsync("gtr", formats, award);
        var again = await api.ReportAsync("gtr", formats, award);

        Assert.Equal(2, (int)next["changes"]!["corrected"]!);
        Assert.Equal(((string?)first["id"], 0, 0), ((string?)next["amends"]!["report"], (int)next["amends"]!["changes"]!["corrected"]!, next["amends"]!["changes"]!["records"]!.Count()));
        Assert.DoesNotContain("Amendments", ReportMaking.Seen((await api.FileAsync(next, "html")).Text));

        // The JSON document has all records, and says so of all.
        Assert.Equal(2, (int)(await api.FileAsync(next, "json")).Json["amends"]!["changes"]!["corrected"]!);
        Assert.Equal(next["files"]!.Select(static file => (string?)file["sha256"]), again["files"]!.Select(static file => (string?)file["sha256"]));
    }

    [Fact]
    public async Task Issuing_a_report_changes_the_bytes_of_the_next_on_the_same_records()
    {
        var award = await api.AwardAsync();
        await api.MakeAsync("/api/activities", ReportMaking.Full(award));
        string[] formats = ["html", "json"];
        var hashes = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var report = await api.ReportAsync("gtr", formats, award);
            await api.SendAsync(HttpMethod.Post, $"/api/reports/{report["id"]}/issue", null);
            hashes.Add(string.Join(' ', report["files"]!.Select(static file => (string?)file["sha256"])));
        }

        Assert.Single(hashes.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_last_page_before_issuing_takes_issues_for_records_or_promises_amendments_of_another_period()
    {
        var award = await api.AwardAsync();
        await api.MakeAsync("/api/activities", RecordMaking.Activity(award).With("title", "TBC"));
        var report = await api.ReportAsync("gtr", Html, award);

        var seen = ReportMaking.Seen((await api.GetAsync($"/reports/{report["id"]}/issue")).Text);

        Assert.Equal(2, (int)report["readiness"]!["errors"]!);
        Assert.Contains(seen, static line => line.StartsWith("The records have 2 issues for which the funder's form would refuse them. Look at them first", StringComparison.Ordinal));
        Assert.Contains(seen, static line => line.Contains("One on the same awards in the same layout and for the same period", StringComparison.Ordinal));
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
