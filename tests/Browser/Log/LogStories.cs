using System.Net;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Log;

public sealed class LogStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task A_seminar_cannot_be_logged_with_what_most_people_fill_in()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/log?award={award}");
        await visitor.PictureAsync("log");

        await visitor.Page.GetByLabel("What was done").FillAsync("Seminar for the Treasury");
        await visitor.Page.GetByLabel("Who it was for").SelectOptionAsync("policymakers");
        await visitor.Page.GetByLabel("People reached", new() { Exact = false }).First.FillAsync("40");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("logged");
        var stored = Assert.Single((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!);
        Assert.Equal(("Seminar for the Treasury", "policymakers", 40, "11-50"), ((string?)stored["title"], (string?)stored["primaryAudience"], (int?)stored["audienceSize"], (string?)stored["audienceSizeBand"]));
    }

    [Fact]
    public async Task What_was_typed_is_lost_when_something_is_wrong_or_the_mistake_is_not_told_at_its_field()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/log?award={award}");

        await visitor.Page.GetByLabel("What was done").FillAsync("Briefing with a ☂ and <b>marks</b>");
        await visitor.Page.GetByLabel("People reached", new() { Exact = false }).First.FillAsync("about forty");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("People reached must be a whole number");
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Who it was for is required");
        await Expect(visitor.Page.GetByLabel("What was done")).ToHaveValueAsync("Briefing with a ☂ and <b>marks</b>");
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await visitor.CheckAsync("log-mistakes");
        Assert.Empty((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!);
    }

    [Fact]
    public async Task An_organisation_that_took_part_cannot_be_named_as_people_call_it()
    {
        var award = await app.AwardAsync();
        var id = Drafts.Id("body");
        await app.Api.PutAsync($"/api/organisations/{id}", Drafts.Organisation().With("name", $"The Body {id[5..]}").With("successors", null).ToString());
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/log?award={award}");
        await page.GetByLabel("What was done").FillAsync("Workshop");
        await page.GetByLabel("Who it was for").SelectOptionAsync("industry");
        await page.GetByText("More about it").ClickAsync();
        await page.Locator("#f-organisations").FillAsync($"the body {id[5..]}\nA Body That Nobody Knows");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Organisations name “A Body That Nobody Knows”, which is not in the register");
        await page.Locator("#f-organisations").FillAsync($"the body {id[5..]}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"The Body {id[5..]}" })).ToHaveAttributeAsync("href", $"/organisations/{id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Change it" }).ClickAsync();
        await Expect(page.Locator("#f-organisations")).ToHaveValueAsync($"The Body {id[5..]}");
        Assert.Equal(id, (string?)Assert.Single(Assert.Single((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!)["organisations"]!));
    }

    [Fact]
    public async Task A_double_click_logs_it_twice()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app, new() { JavaScriptEnabled = false });
        await visitor.OpenAsync($"/log?award={award}");
        await visitor.Page.GetByLabel("What was done").FillAsync("Workshop");
        await visitor.Page.GetByLabel("Who it was for").SelectOptionAsync("industry");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).DblClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("logged");
        Assert.Single((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!);
    }

    [Fact]
    public async Task A_calendar_file_does_not_fill_the_form()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/log?award={award}");
        await visitor.Page.GetByLabel("Who it was for").SelectOptionAsync("public");

        await visitor.Page.GetByLabel("Calendar file (.ics)").SetInputFilesAsync(new FilePayload
        {
            Name = "open-day.ics",
            MimeType = "text/calendar",
            Buffer = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Open day\\, hall A\r\nDTSTART;VALUE=DATE:20190304\r\nDTEND;VALUE=DATE:20190306\r\nURL:https://example.org/day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"u8.ToArray(),
        });

        await Expect(visitor.Page.GetByLabel("What was done")).ToHaveValueAsync("Open day, hall A");
        await Expect(visitor.Page.GetByLabel("Date", new() { Exact = true })).ToHaveValueAsync("2019-03-04");
        await Expect(visitor.Page.GetByLabel("Last day")).ToHaveValueAsync("2019-03-05");
        await Expect(visitor.Page.GetByLabel("Who it was for")).ToHaveValueAsync("public");
    }

    [Fact]
    public async Task A_draft_does_not_survive_the_closing_of_the_tab()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/log?award={award}");
        await visitor.Page.GetByLabel("What was done").FillAsync("Half a thought");
        await visitor.Page.CloseAsync();

        var again = await visitor.Context.NewPageAsync();
        await again.GotoAsync($"/log?award={award}");

        await Expect(again.GetByLabel("What was done")).ToHaveValueAsync("Half a thought");
        await Expect(again.GetByText("Restored what you had typed")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Evidence_chosen_with_the_form_is_not_kept_with_the_record()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/log?award={award}");
        await visitor.Page.GetByLabel("What was done").FillAsync("Briefing");
        await visitor.Page.GetByLabel("Who it was for").SelectOptionAsync("policymakers");
        await visitor.Page.GetByLabel("Files").SetInputFilesAsync(new FilePayload { Name = "minutes.txt", MimeType = "text/plain", Buffer = "We agreed."u8.ToArray() });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();

        await Expect(visitor.Page.GetByText("minutes.txt")).ToBeVisibleAsync();
        var stored = Assert.Single((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!);
        Assert.Equal("minutes.txt", (string?)Assert.Single((JArray)stored["evidence"]!)["name"]);
    }

    [Fact]
    public async Task A_form_that_another_site_made_is_taken()
    {
        var award = await app.AwardAsync();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["awards"] = award, ["title"] = "Forged", ["form"] = "talk", ["startDate"] = "2018-01-01", ["geographicReach"] = "local", ["primaryAudience"] = "public" });
        var withoutToken = await app.Api.SendAsync(HttpMethod.Post, "/log", content);
        using var same = new FormUrlEncodedContent([]);
        var fromElsewhere = await app.Api.SendAsync(HttpMethod.Post, "/log", same, ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (withoutToken.Status, fromElsewhere.Status));
        Assert.Empty((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!);
    }
}
