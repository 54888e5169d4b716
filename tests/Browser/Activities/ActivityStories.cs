using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Activities;

public sealed class ActivityStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task An_activity_is_not_found_by_a_word_a_year_and_its_form_or_the_order_is_not_the_one_that_was_chosen()
    {
        var award = await app.AwardAsync();
        await app.LogAsync(Drafts.Activity(award).With("title", "Workshop in Preston").With("form", "workshop").With("startDate", "2017-05-02"));
        await app.LogAsync(Drafts.Activity(award).With("title", "Workshop in Redcar").With("form", "workshop").With("startDate", "2018-06-02"));
        await app.LogAsync(Drafts.Activity(award).With("title", "A talk in Redcar")
            .With("resultsAndImpact", "Economists asked how clustering bears on productivity.").With("organisations", new JArray("tees-valley-lep")));
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/awards/{award}/activities");
        var titles = page.Locator("tbody th a");
        await Expect(titles).ToHaveTextAsync(["A talk in Redcar", "Workshop in Redcar", "Workshop in Preston"]);
        await visitor.PictureAsync("activities");

        await page.GetByLabel("Order", new() { Exact = false }).SelectOptionAsync("title");
        await page.GetByLabel("Words in it", new() { Exact = false }).FillAsync("redcar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(titles).ToHaveTextAsync(["A talk in Redcar", "Workshop in Redcar"]);

        await page.GetByLabel("Form", new() { Exact = false }).SelectOptionAsync("workshop");
        await page.GetByLabel("Year", new() { Exact = false }).SelectOptionAsync("2018");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(titles).ToHaveTextAsync(["Workshop in Redcar"]);
        await Expect(page.GetByLabel("Words in it", new() { Exact = false })).ToHaveValueAsync("redcar");

        foreach (var words in (string[])["clustering PRODUCTIVITY talk", "tees lep talk"])
        {
            await visitor.OpenAsync($"/awards/{award}/activities?words={words}");
            await Expect(titles).ToHaveTextAsync(["A talk in Redcar"]);
        }
    }

    [Fact]
    public async Task A_list_of_more_than_a_page_loses_or_repeats_activities()
    {
        var award = await app.AwardAsync();
        await Task.WhenAll(Enumerable.Range(1, 53).Select(number => app.LogAsync(Drafts.Activity(award).With("title", $"Talk {number:00}"))));
        await using var visitor = await chromium.VisitAsync(app);
        var titles = visitor.Page.Locator("tbody th a");
        await visitor.OpenAsync($"/awards/{award}/activities?sort=title");
        var first = await titles.AllInnerTextsAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Expect(visitor.Page.GetByText("51 to 53 of 53")).ToBeVisibleAsync();

        Assert.Equal(Enumerable.Range(1, 53).Select(static number => $"Talk {number:00}"), [.. first, .. await titles.AllInnerTextsAsync()]);
    }

    [Fact]
    public async Task A_change_is_not_in_the_history_word_by_word_or_a_stale_one_overwrites_it()
    {
        var award = await app.AwardAsync();
        var id = (string)(await app.LogAsync(Drafts.Activity(award).With("resultsAndImpact", "Forty officials heard it.")))["id"]!;
        await using var visitor = await chromium.VisitAsync(app);
        var (page, other) = (visitor.Page, await visitor.Context.NewPageAsync());
        await visitor.OpenAsync($"/activities/{id}");
        await visitor.PictureAsync("activity");
        await page.GetByRole(AriaRole.Link, new() { Name = "Change it" }).ClickAsync();
        await other.GotoAsync($"/activities/{id}/edit");
        await visitor.PictureAsync("activity-edit");

        await page.GetByLabel("Results and impact").FillAsync("Fifty officials heard it.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The change is stored");
        await other.GetByLabel("What was done").FillAsync("Typed in the other tab");
        await other.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed this");
        await Expect(other.GetByLabel("What was done")).ToHaveValueAsync("Typed in the other tab");

        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Expect(page.Locator("del")).ToHaveTextAsync("Forty");
        await Expect(page.Locator("ins")).ToHaveTextAsync("Fifty");
        await visitor.PictureAsync("activity-history");
        Assert.Equal(2, (int)(await app.Api.GetAsync($"/api/activities/{id}")).Json["version"]!);
    }

    [Fact]
    public async Task A_history_names_awards_organisations_groups_and_promises_by_their_ids()
    {
        var (award, other) = (await app.AwardAsync(), await app.AwardAsync());
        await app.Api.PutAsync($"/api/awards/{other}", Drafts.Award("Places that make things").ToString());
        var organisation = await app.OrganisationAsync(static draft => draft.With("name", "Tees Valley Combined Authority"));
        var id = (string)(await app.LogAsync(Drafts.Activity(award).With("beneficiaries", new JArray())))["id"]!;
        var changed = Drafts.Activity(award, other).With("organisations", new JArray(organisation, "no-longer-there")).With("plannedActivity", "summaries");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.Api.PutAsync($"/api/activities/{id}", changed.ToString(), "*")).Status);
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/activities/{id}/history");

        var changes = visitor.Page.Locator("section").Filter(new() { HasText = "Version 2" });
        foreach (var (field, text) in ((string, string)[])[("Award", "Manufacturing renaissance Places that make things"), ("Organisations", "Tees Valley Combined Authority no-longer-there"), ("Beneficiaries", "Public policy makers"), ("Planned activity", "Summaries")])
        {
            await Expect(changes.Locator($"dt:text-is('{field}') + dd")).ToHaveTextAsync(text);
        }

        await visitor.CheckAsync("activity-history-names");
    }

    [Fact]
    public async Task A_history_of_more_than_a_page_loses_or_repeats_versions_or_what_changed_at_the_turn_of_a_page()
    {
        var award = await app.AwardAsync();
        var id = (string)(await app.LogAsync(Drafts.Activity(award).With("title", "Title 01")))["id"]!;
        foreach (var number in Enumerable.Range(2, 51))
        {
            await app.Api.PutAsync($"/api/activities/{id}", Drafts.Activity(award).With("title", $"Title {number:00}").ToString(), "*");
        }

        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        var shown = new List<string>();
        await visitor.OpenAsync($"/activities/{id}/history");
        await Expect(page.GetByText("Versions 52 to 28 of 52")).ToBeVisibleAsync();
        await visitor.CheckAsync("activity-history-long");
        foreach (var last in (string[])["Versions 27 to 3 of 52", "Versions 2 to 1 of 52"])
        {
            shown.AddRange(await page.Locator("ins").AllInnerTextsAsync());
            await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
            await Expect(page.GetByText(last)).ToBeVisibleAsync();
        }

        Assert.Equal(Enumerable.Range(2, 51).Reverse().Select(static number => $"{number:00}"), [.. shown, .. await page.Locator("ins").AllInnerTextsAsync()]);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Next page" })).ToHaveCountAsync(0);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await app.Api.GetAsync($"/activities/{id}/history?continuation=later")).Status);
    }

    [Fact]
    public async Task A_withdrawn_activity_counts_on_or_cannot_be_restored()
    {
        var award = await app.AwardAsync();
        var id = (string)(await app.LogAsync(Drafts.Activity(award)))["id"]!;
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/activities/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is withdrawn");
        await visitor.PictureAsync("activity-withdrawn");
        Assert.Equal("withdrawn", (string?)(await app.Api.GetAsync($"/api/activities/{id}")).Json["status"]);
        await visitor.OpenAsync($"/awards/{award}/activities");
        await Expect(page.GetByText("No activity is logged yet.")).ToBeVisibleAsync();

        await visitor.OpenAsync($"/activities/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It counts again");
        Assert.Equal("logged", (string?)(await app.Api.GetAsync($"/api/activities/{id}")).Json["status"]);
    }

    [Fact]
    public async Task Evidence_cannot_be_added_on_the_page_of_an_activity_or_a_wrong_file_says_nothing()
    {
        var award = await app.AwardAsync();
        var id = (string)(await app.LogAsync(Drafts.Activity(award)))["id"]!;
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/activities/{id}");
        await page.GetByText("Add evidence").ClickAsync();
        await page.GetByLabel("Files").SetInputFilesAsync(new FilePayload { Name = "programme.pdf", MimeType = "application/pdf", Buffer = "not a pdf"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("programme.pdf: is not a PDF file");
        await visitor.CheckAsync("activity-evidence-refused");

        await page.GetByLabel("Files").SetInputFilesAsync(new FilePayload { Name = "minutes.txt", MimeType = "text/plain", Buffer = "We agreed."u8.ToArray() });
        await page.GetByLabel("A link").FillAsync("https://example.org/minutes");
        await page.GetByLabel("What it proves").FillAsync("That they agreed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The evidence is kept");
        Assert.Equal(["minutes.txt", "https://example.org/minutes"], ((JArray)(await app.Api.GetAsync($"/api/activities/{id}")).Json["evidence"]!).Select(static piece => (string?)piece["name"] ?? (string?)piece["url"]));
    }
}
