using System.Net;
using System.Text;
using ImpactTracker.Tests.Integration.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Reports;

public sealed class FunderStories(PrincipalApp app, Chromium chromium) : IClassFixture<PrincipalApp>
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    [Fact]
    public async Task A_funder_sees_what_was_not_issued_or_what_it_lacks_or_what_only_managers_may_do()
    {
        var award = Drafts.Id("award");
        await SendAsync(HttpMethod.Put, $"/api/awards/{award}", Drafts.Award());
        await SendAsync(HttpMethod.Post, "/api/activities", Drafts.Activity(award));
        var (hidden, issued) = (await ReportAsync(award, "gtr"), await ReportAsync(award, "summary"));
        await SendAsync(HttpMethod.Post, $"/api/reports/{issued}/issue", null);

        await using var funder = await VisitAsync("Funder");
        await funder.OpenAsync("/");
        await Expect(funder.Page.GetByRole(AriaRole.Heading, new() { Name = "Reports", Level = 1 })).ToBeVisibleAsync();
        await Expect(funder.Page.Locator($"a[href='/reports/{issued}']")).ToBeVisibleAsync();
        await Expect(funder.Page.Locator($"a[href='/reports/{hidden}']")).ToHaveCountAsync(0);
        await funder.CheckAsync("reports-funder");
        Assert.Equal(404, (await funder.Page.GotoAsync($"/reports/{hidden}"))!.Status);
        Assert.Equal(403, (await funder.Page.GotoAsync("/reports/new"))!.Status);

        await funder.OpenAsync($"/reports/{issued}");
        await Expect(funder.Page.GetByRole(AriaRole.Heading, new() { Name = "Documents" })).ToBeVisibleAsync();
        await Expect(funder.Page.GetByText("What the funder would miss")).ToHaveCountAsync(0);
        await Expect(funder.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await funder.CheckAsync("report-funder");
    }

    [Fact]
    public async Task A_funder_is_not_told_what_changed_since_the_last_issued_report_or_is_told_of_one_that_was_not_issued()
    {
        var award = Drafts.Id("award");
        await SendAsync(HttpMethod.Put, $"/api/awards/{award}", Drafts.Award());
        var kept = (string)(await SendAsync(HttpMethod.Post, "/api/activities", Drafts.Activity(award).With("title", "Corrected later")))["id"]!;
        var first = await ReportAsync(award, "summary");
        await SendAsync(HttpMethod.Post, $"/api/reports/{first}/issue", null);
        await SendAsync(HttpMethod.Post, "/api/activities", Drafts.Activity(award).With("title", "Added before a draft"));
        await ReportAsync(award, "summary");
        await SendAsync(HttpMethod.Put, $"/api/activities/{kept}", Drafts.Activity(award).With("title", "Now corrected"));
        var second = await ReportAsync(award, "summary");
        await SendAsync(HttpMethod.Post, $"/api/reports/{second}/issue", null);

        await using var funder = await VisitAsync("Funder");
        await funder.OpenAsync($"/reports/{second}");
        await Expect(funder.Page.GetByText("Added before a draft")).ToBeVisibleAsync();
        await Expect(funder.Page.GetByText("Now corrected")).ToBeVisibleAsync();
        await Expect(funder.Page.Locator("main a[href^='/activities/']")).ToHaveCountAsync(0);
        await funder.CheckAsync("report-funder-changes");
        await funder.Page.GetByRole(AriaRole.Link, new() { Name = "Compared with the report that was issued on" }).ClickAsync();
        await Expect(funder.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/reports/{first}$"));
        await Expect(funder.Page.GetByText("Nothing was issued on this before")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_viewer_is_shown_buttons_that_only_managers_may_press()
    {
        var award = Drafts.Id("award");
        await SendAsync(HttpMethod.Put, $"/api/awards/{award}", Drafts.Award());
        await SendAsync(HttpMethod.Put, $"/api/awards/{award}/narratives/key-findings", new { markdown = "Regions **recovered**." });
        var report = await ReportAsync(award, "summary");

        await using var viewer = await VisitAsync("Viewer");
        foreach (var path in (string[])[$"/reports/{report}", $"/awards/{award}/narratives/key-findings"])
        {
            await viewer.OpenAsync(path);
            await Expect(viewer.Page.Locator("form[method=post]")).ToHaveCountAsync(0);
            await Expect(viewer.Page.GetByText("What the funder would miss")).ToHaveCountAsync(0);
        }

        await Expect(viewer.Page.Locator("strong", new() { HasText = "recovered" })).ToBeVisibleAsync();
    }

    private Task<Visitor> VisitAsync(string role) => chromium.VisitAsync(app, new() { ExtraHTTPHeaders = new Dictionary<string, string> { [Header] = PrincipalApp.Principal(role) } });

    private async Task<string> ReportAsync(string award, string template)
    {
        var id = (string)(await SendAsync(HttpMethod.Post, "/api/reports", new { awards = new[] { award }, template }))["id"]!;
        var patience = DateTimeOffset.UtcNow.AddSeconds(60);
        while ((string?)(await SendAsync(HttpMethod.Get, $"/api/reports/{id}", null))["state"] != "ready")
        {
            Assert.True(DateTimeOffset.UtcNow < patience, "The report is not compiled.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return id;
    }

    private async Task<JObject> SendAsync(HttpMethod method, string path, object? body)
    {
        using var content = body is null ? null : new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
        var answer = await app.Api.SendAsync(method, path, content, (Header, PrincipalApp.Principal("Manager")), method == HttpMethod.Put && path.StartsWith("/api/activities/", StringComparison.Ordinal) ? ("If-Match", "*") : null);
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted, answer.Text);
        return answer.Json;
    }
}
