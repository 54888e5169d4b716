using System.Net;
using System.Text.RegularExpressions;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Reports;

public sealed class ReportStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task A_report_cannot_be_compiled_compared_issued_shared_and_withdrawn_by_pages_alone()
    {
        var award = await app.AwardAsync();
        var activity = await app.LogAsync(Drafts.Activity(award));
        await using var visitor = await chromium.VisitAsync(app);

        // Choose and compile: the page moves by itself until the documents are there.
        await MakeAsync(visitor, award);
        var first = Id(visitor.Page.Url);
        await Expect(visitor.Page.GetByText("This is the first of its kind")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Open the page" })).ToBeVisibleAsync();
        await visitor.PictureAsync("report");

        // What the funder would miss leads to where it is mended.
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "One Bank research seminar" }).First.ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex($"/activities/{activity["id"]}"));

        // Something more is done, and the next report says what changed.
        await app.LogAsync(Drafts.Activity(award).With("title", "A second seminar"));
        await MakeAsync(visitor, award);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Compared with the report of") })).ToHaveAttributeAsync("href", $"/reports/{first}");
        await Expect(visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "A second seminar" }).GetByText("Added")).ToBeVisibleAsync();

        // Issue, after a question.
        var second = Id(visitor.Page.Url);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Issue…" }).ClickAsync();
        await visitor.PictureAsync("report-issue");
        Assert.Equal("ready", (string?)(await app.Api.GetAsync($"/api/reports/{second}")).Json["state"]);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Issue it" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is issued");
        Assert.Equal("issued", (string?)(await app.Api.GetAsync($"/api/reports/{second}")).Json["state"]);

        // Share: whoever has the link reads it without login, until it is withdrawn.
        var to = $"funder@{Guid.NewGuid():N}.example";
        await visitor.Page.GetByLabel("Mail it to").FillAsync(to);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("a mail with it is on its way");
        var link = await visitor.Page.GetByLabel("Made on").InputValueAsync();
        await using var stranger = await chromium.VisitAsync(app);
        Assert.Equal(200, (await stranger.Page.GotoAsync(link))!.Status);
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Name = "Manufacturing renaissance" })).ToBeVisibleAsync();
        Assert.Equal(1, await app.Sink.CountAsync(to));

        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByText("Once, on")).ToBeVisibleAsync();
        await visitor.PictureAsync("report-shared");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("withdrawn");
        Assert.Equal(410, (await stranger.Page.GotoAsync(link))!.Status);
    }

    [Fact]
    public async Task A_report_without_awards_or_with_a_period_that_ends_before_it_begins_is_taken_or_what_was_chosen_is_lost()
    {
        await app.AwardAsync();
        var before = await CountAsync();
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync("/reports/new");
        await visitor.PictureAsync("report-new");

        await visitor.Page.GetByLabel("REF impact case study").CheckAsync();
        await visitor.Page.GetByLabel("From").FillAsync("2019-01-01");
        await visitor.Page.Locator("#f-to").FillAsync("2018-01-01");
        foreach (var box in await visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Awards" }).GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.UncheckAsync();
        }

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Compile it" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Award is required");
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("To must not be before the first day");
        await Expect(visitor.Page.GetByLabel("REF impact case study")).ToBeCheckedAsync();
        await Expect(visitor.Page.GetByLabel("From")).ToHaveValueAsync("2019-01-01");
        await visitor.CheckAsync("report-mistakes");
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_double_click_asks_for_two_reports()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app, new() { JavaScriptEnabled = false });
        await visitor.OpenAsync($"/reports/new?award={award}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Compile it" }).DblClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/reports/[0-9a-f]{16}-[0-9a-f]{32}"));

        await using var reader = await chromium.VisitAsync(app);
        await reader.OpenAsync($"/reports?award={award}");
        await Expect(reader.Page.Locator("ul.list > li")).ToHaveCountAsync(1);
        await reader.PictureAsync("reports");
    }

    [Fact]
    public async Task A_report_is_not_found_by_its_award_layout_and_period_or_one_of_another_period_is_shown()
    {
        var award = await app.AwardAsync();
        foreach (var (template, year) in ((string, int)[])[("summary", 2017), ("summary", 2018), ("gtr", 2018)])
        {
            Assert.Equal(HttpStatusCode.Accepted, (await app.Api.PostAsync("/api/reports", new { awards = new[] { award }, template, from = $"{year}-01-01", to = $"{year}-12-31" })).Status);
        }

        await app.Api.PostAsync("/api/reports", new { awards = new[] { award }, template = "ref" });
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        var found = page.Locator("ul.list strong");
        await visitor.OpenAsync("/reports");
        await page.GetByLabel("Award", new() { Exact = false }).SelectOptionAsync(award);
        await page.GetByLabel("On records from").FillAsync("2018-03-01");
        await page.GetByLabel("On records to").FillAsync("2018-06-30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(found).ToHaveTextAsync(["REF impact case study", "Engagement and planned impact", "Summary of engagement and impact"]);
        await visitor.CheckAsync("reports-filtered");
        await page.GetByLabel("Layout", new() { Exact = false }).SelectOptionAsync("summary");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(found).ToHaveTextAsync(["Summary of engagement and impact"]);
        await Expect(page.GetByText("1 January 2018")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("On records to")).ToHaveValueAsync("2018-06-30");
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Api.GetAsync("/reports?from=2019-01-01&to=2018-01-01")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Api.GetAsync("/reports?continuation=next")).Status);
    }

    [Fact]
    public async Task A_list_of_reports_loses_or_repeats_one_at_the_turn_of_a_page()
    {
        var award = await app.AwardAsync();
        await app.Api.PostAsync("/api/reports", new { awards = new[] { award } });
        var row = Assert.Single(await app.Storage.RowsAsync("Reports", $"Awards eq '{award}' and PartitionKey ne 'listed'"));
        var listed = Assert.Single(await app.Storage.RowsAsync("Reports", $"Awards eq '{award}' and PartitionKey eq 'listed'"));
        string[] copies = [.. Enumerable.Range(0, 119).Select(number => $"{row.RowKey[..^8]}{number:x8}")];
        foreach (var copy in copies)
        {
            await app.Storage.Table("Reports").AddEntityAsync(new Azure.Data.Tables.TableEntity(row) { RowKey = copy }, TestContext.Current.CancellationToken);
            await app.Storage.Table("Reports").AddEntityAsync(new Azure.Data.Tables.TableEntity(listed) { RowKey = $"{listed.RowKey[..16]}{copy}", ["ReportId"] = copy }, TestContext.Current.CancellationToken);
        }

        await using var visitor = await chromium.VisitAsync(app);
        var shown = new List<string?>();
        await visitor.OpenAsync($"/reports?award={award}");
        while (true)
        {
            shown.AddRange(await visitor.Page.Locator("ul.list > li a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname.split('/').pop())"));
            if (await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).CountAsync() == 0)
            {
                break;
            }

            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        }

        Assert.Equal(copies.Append(row.RowKey).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_schedule_cannot_be_made_and_deleted()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/reports/schedules?award={award}");
        await visitor.Page.GetByLabel("month").CheckAsync();
        await visitor.Page.GetByLabel("Mail a link to").FillAsync("not an address");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the schedule" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not a mail address");

        await visitor.Page.GetByLabel("Mail a link to").FillAsync("officer@example.org");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the schedule" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The schedule is kept");
        await visitor.PictureAsync("schedules");
        var kept = Assert.Single(await SchedulesAsync(award));
        Assert.Equal(("month", "officer@example.org"), ((string?)kept["every"], (string?)kept["shareWith"]![0]));

        var card = visitor.Page.Locator("section.card").Filter(new() { HasText = "officer@example.org" });
        await card.GetByText("Delete…").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Delete the schedule" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("is deleted");
        Assert.Empty(await SchedulesAsync(award));
    }

    private static async Task MakeAsync(Visitor visitor, string award)
    {
        await visitor.OpenAsync($"/reports/new?award={award}");
        await visitor.Page.GetByLabel("Summary of engagement and impact").CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Compile it" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Documents" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static string Id(string url) => new Uri(url).AbsolutePath.Split('/')[^1];

    private async Task<int> CountAsync() => ((JArray)(await app.Api.GetAsync("/api/reports?top=1000")).Json["items"]!).Count(static one => (string?)one["template"] == "ref");

    private async Task<JToken[]> SchedulesAsync(string award)
    {
        var answer = await app.Api.GetAsync("/api/schedules?top=1000");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return [.. answer.Json["items"]!.Where(one => one["awards"]!.Any(id => (string?)id == award))];
    }
}
