using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Awards;

public sealed class AwardStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task What_was_promised_is_not_shown_beside_what_was_done_or_there_is_no_way_from_an_issue_to_where_it_is_mended()
    {
        var award = await app.AwardAsync();
        await app.LogAsync(Drafts.Activity(award).With("plannedActivity", "summaries").With("form", "publication"));
        await app.LogAsync(Drafts.Activity(award).With("title", "Only the year is known").With("startDate", null).With("years", new JArray(2017)));
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/awards/{award}");

        var plan = page.GetByRole(AriaRole.Region, new() { Name = "Planned and done" });
        await Expect(plan.GetByText("1 of 3 done", new() { Exact = false }).First).ToBeVisibleAsync();
        await Expect(plan.GetByText("Overdue").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Due next" })).ToContainTextAsync("was due by 31 December 2019 · 2 still to do");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "2018: 1 activity" })).ToBeVisibleAsync();
        await visitor.PictureAsync("award");

        await page.GetByRole(AriaRole.Link, new() { Name = "Mend it: One Bank research seminar" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/activities/.+/edit#f-resultsAndImpact$"));
        await page.GetByLabel("Results and impact").FillAsync("Forty officials of the Bank heard how supply chains moved, and three asked for the data behind it for their own work.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The change is stored");
        Assert.DoesNotContain((await app.Api.GetAsync($"/api/awards/{award}/readiness")).Json["issues"]!, static issue => (string?)issue["title"] == "One Bank research seminar" && (string?)issue["rule"] == "results-missing");
        await visitor.OpenAsync($"/awards/{award}/readiness");
        await visitor.PictureAsync("readiness");
    }

    [Fact]
    public async Task An_award_with_its_plan_cannot_be_made_and_changed_without_script_or_a_change_of_somebody_else_is_lost()
    {
        await using var visitor = await chromium.VisitAsync(app, new() { JavaScriptEnabled = false });
        var page = visitor.Page;
        var id = Drafts.Id("made").Replace("-", "", StringComparison.Ordinal);
        await visitor.OpenAsync("/awards/new");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Places that make things");
        await page.GetByLabel("Funder").FillAsync("ESRC");
        await page.GetByLabel("Organisation that holds it").FillAsync("University of Southampton");
        await page.GetByLabel("First day").FillAsync("2017-01-01");
        await page.GetByLabel("Short name").FillAsync(id);
        await page.GetByRole(AriaRole.Group, new() { Name = "Group 1" }).GetByLabel("Name").FillAsync("Local Enterprise Partnerships");
        await page.GetByRole(AriaRole.Button, new() { Name = "More rows" }).ClickAsync();

        var promise = page.GetByRole(AriaRole.Group, new() { Name = "Planned activity 4" });
        await promise.GetByLabel("What", new() { Exact = false }).First.FillAsync("Regional workshops");
        await promise.GetByLabel("How many", new() { Exact = false }).FillAsync("three");
        await promise.GetByLabel("Local Enterprise Partnerships").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the award" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("How many must be a whole number");
        promise = page.GetByRole(AriaRole.Group, new() { Name = "Planned activity 1" });
        await promise.GetByLabel("How many", new() { Exact = false }).FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the award" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Last day is required");
        await page.GetByLabel("Last day").FillAsync("2019-12-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the award" }).DblClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The award is stored");
        var stored = (await app.Api.GetAsync($"/api/awards/{id}")).Json;
        Assert.Equal("""[{"id":"regional-workshops","title":"Regional workshops","form":null,"target":3,"dueDate":null,"beneficiaries":["local-enterprise-partnerships"]}]""", stored["plannedImpact"]!["plannedActivities"]!.ToString(Newtonsoft.Json.Formatting.None));

        await visitor.OpenAsync($"/awards/{id}/edit");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.Api.PutAsync($"/api/awards/{id}", Drafts.Award("Changed by somebody else").ToString())).Status);
        await page.GetByLabel("Funder").FillAsync("UKRI");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the award" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed this");
        await Expect(page.GetByLabel("Funder")).ToHaveValueAsync("UKRI");
        Assert.Equal("Changed by somebody else", (string?)(await app.Api.GetAsync($"/api/awards/{id}")).Json["title"]);
    }

    [Fact]
    public async Task The_form_of_an_award_breaks_a_rule_of_accessibility_or_an_empty_award_says_nothing_of_what_to_do()
    {
        var award = Drafts.Id("award");
        await app.Api.PutAsync($"/api/awards/{award}", Drafts.Award().With("plannedImpact", null).ToString());
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/awards/{award}");
        await visitor.CheckAsync("award-empty");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Add what was promised" }).ClickAsync();
        await visitor.CheckAsync("award-form");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Api.GetAsync("/awards/no-such-award")).Status);
    }

    [Fact]
    public async Task Whom_an_award_reached_cannot_be_told_from_its_matrix_and_its_map()
    {
        var award = await app.AwardAsync();
        var list = await app.ListAsync();
        foreach (var (lep, name) in ((string, string)[])[("tees-valley-lep", "Tees Valley LEP"), ("cumbria-lep", "Cumbria LEP")])
        {
            await app.Api.PutAsync($"/api/organisations/{lep}", Drafts.Organisation().With("name", name).With("successors", null).ToString());
            var person = await app.StakeholderAsync(Drafts.Stakeholder(lep));
            await app.Api.PutAsync($"/api/lists/{list}/members/{person["id"]}", new JObject().ToString());
        }

        await app.LogAsync(Drafts.Activity(award).With("organisations", new JArray("tees-valley-lep")));
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/awards/{award}/coverage?list={list}");

        await Expect(page.GetByText("1 of 2 Local Enterprise Partnerships reached")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Tees Valley LEP" })).ToContainTextAsync("✓ reached");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Cumbria LEP" })).ToContainTextAsync("○ never written to");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "1 reached" })).ToBeVisibleAsync();
        await visitor.PictureAsync("coverage");
        await page.GetByRole(AriaRole.Link, new() { Name = "never written to: 1" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Tees Valley LEP" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_matrix_of_more_than_twelve_columns_hides_what_was_earlier()
    {
        var award = await app.AwardAsync();
        var list = await app.ListAsync();
        await app.Api.PutAsync("/api/organisations/cumbria-lep", Drafts.Organisation().With("name", "Cumbria LEP").With("successors", null).ToString());
        var person = await app.StakeholderAsync(Drafts.Stakeholder("cumbria-lep"));
        await app.Api.PutAsync($"/api/lists/{list}/members/{person["id"]}", new JObject().ToString());
        await Task.WhenAll(Enumerable.Range(1, 14).Select(day => app.LogAsync(
            Drafts.Activity(award).With("title", $"Talk {day:00}").With("startDate", $"2018-12-{day:00}").With("organisations", new JArray("cumbria-lep")))));
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/awards/{award}/coverage?list={list}");
        await Expect(page.GetByText("Columns 1 to 12 of 14")).ToBeVisibleAsync();
        await visitor.CheckAsync("coverage-columns");
        var first = await page.Locator("main > ol a").AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Earlier ones" }).ClickAsync();
        await Expect(page.GetByText("Columns 13 to 14 of 14")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Cumbria LEP" }).GetByText("✓", new() { Exact = true })).ToHaveCountAsync(2);

        Assert.Equal(Enumerable.Range(1, 14).Reverse().Select(static day => $"Talk {day:00}"), [.. first, .. await page.Locator("main > ol a").AllInnerTextsAsync()]);
    }
}
