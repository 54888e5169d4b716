using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Influences;

public sealed class InfluenceStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task A_history_of_an_influence_or_its_form_names_activities_by_their_ids()
    {
        var (award, other) = (await app.AwardAsync(), await app.AwardAsync());
        var (first, second) = ((string)(await app.LogAsync(Drafts.Activity(award)))["id"]!, (string)(await app.LogAsync(Drafts.Activity(other).With("title", "A talk of another award")))["id"]!);
        var draft = new JObject { ["awards"] = new JArray(award), ["title"] = "Cited by a mayor", ["type"] = "policy-citation", ["firstYear"] = 2018, ["geographicReach"] = "national", ["activities"] = new JArray(first) };
        var id = (string)(await app.Api.PostAsync("/api/influences", draft.ToString())).Json["id"]!;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.Api.PutAsync($"/api/influences/{id}", draft.With("activities", new JArray(first, second)).ToString(), "*")).Status);
        await using var visitor = await chromium.VisitAsync(app);

        await visitor.OpenAsync($"/influences/{id}/history");
        await Expect(visitor.Page.Locator("dl.facts dd").First).ToHaveTextAsync("One Bank research seminar A talk of another award");
        await Expect(visitor.Page.Locator("ins")).ToHaveTextAsync("A talk of another award");
        await visitor.OpenAsync($"/influences/{id}/edit");
        await Expect(visitor.Page.GetByLabel("A talk of another award")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task An_influence_on_policy_cannot_be_recorded_changed_and_withdrawn_from_the_page_of_its_award()
    {
        var award = await app.AwardAsync();
        var activity = (string)(await app.LogAsync(Drafts.Activity(award)))["id"]!;
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/awards/{award}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Record an influence" }).ClickAsync();
        await visitor.PictureAsync("influence-form");

        await page.GetByLabel("What was influenced").FillAsync("Evidence in the industrial strategy");
        await page.GetByLabel("Kind of influence").SelectOptionAsync("policy-citation");
        await page.GetByLabel("First year").FillAsync("soon");
        await page.GetByLabel("Geographic reach").SelectOptionAsync("national");
        await page.GetByLabel("One Bank research seminar").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("First year must be a whole number");

        await page.GetByLabel("First year").FillAsync("2018");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is recorded");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "One Bank research seminar" })).ToHaveAttributeAsync("href", $"/activities/{activity}");
        await visitor.PictureAsync("influence");
        var id = new Uri(page.Url).Segments[^1];
        var stored = (await app.Api.GetAsync($"/api/influences/{id}")).Json;
        Assert.Equal(("Evidence in the industrial strategy", 2018, activity), ((string?)stored["title"], (int)stored["firstYear"]!, (string?)Assert.Single(stored["activities"]!)));

        await page.GetByRole(AriaRole.Link, new() { Name = "Change it" }).ClickAsync();
        await page.GetByLabel("What changed").FillAsync("The strategy names supply chains as a reason to act.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is withdrawn");
        stored = (await app.Api.GetAsync($"/api/influences/{id}")).Json;
        Assert.Equal(("The strategy names supply chains as a reason to act.", "withdrawn"), ((string?)stored["impact"], (string?)stored["status"]));
        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Expect(page.Locator("ins")).ToHaveTextAsync(["Withdrawn", "The strategy names supply chains as a reason to act."]);
        await visitor.CheckAsync("influence-history");
        await visitor.OpenAsync($"/awards/{award}/influences");
        await Expect(page.GetByText("Withdrawn")).ToBeVisibleAsync();
        await visitor.PictureAsync("influences");
    }
}
