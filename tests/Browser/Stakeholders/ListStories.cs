using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Stakeholders;

public sealed class ListStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task A_list_cannot_be_looked_through_with_what_is_overdue_in_sight_and_the_review_noted()
    {
        await app.AwardAsync();
        var organisation = await app.OrganisationAsync(static draft => draft.With("name", "Old LEP").With("validTo", "2024-03-31"));
        var one = await app.StakeholderAsync(Drafts.Stakeholder(organisation).With("reviewBy", "2020-01-31"));
        var list = Drafts.Id("list");
        await app.Api.PutAsync($"/api/lists/{list}", Drafts.List().With("title", $"Overdue {list}").With("reviewBy", "2021-01-31").ToString());
        await using var visitor = await chromium.VisitAsync(app);

        // Put somebody on it by address, and see it among the lists.
        await visitor.OpenAsync($"/lists/{list}");
        await visitor.Page.GetByLabel("Mail address").FillAsync((string)one["email"]!);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Put on it" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is on the list");
        await Expect(visitor.Page.Locator("dl.facts")).ToContainTextAsync("Public policy makers");
        await Expect(visitor.Page.Locator("dl.facts")).Not.ToContainTextAsync("policy-makers");
        await visitor.CheckAsync("list-overdue");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Review", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByText("1 member. Nothing is mailed to 1 of them")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("ended on 31 March 2024")).ToBeVisibleAsync();
        await visitor.PictureAsync("list-review");
        await visitor.Page.GetByLabel("Review by").FillAsync("2028-01-31");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "It is reviewed" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The review is noted");
        Assert.Equal("2028-01-31", (string?)(await app.Api.GetAsync($"/api/lists/{list}")).Json["reviewBy"]);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "What changed" }).ClickAsync();
        await Expect(visitor.Page.GetByText("No brief has gone to it yet")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = (string)one["email"]! })).ToBeVisibleAsync();
        await visitor.PictureAsync("list-changes");

        await visitor.OpenAsync($"/lists/{list}");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Take off Jo Smith" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Nobody is on it.")).ToBeVisibleAsync();
        Assert.Empty((JArray)(await app.Api.GetAsync($"/api/lists/{list}/members")).Json["items"]!);
        await visitor.OpenAsync("/lists");
        await visitor.PictureAsync("lists");
    }

    [Fact]
    public async Task A_list_cannot_be_made_to_follow_rules_or_rules_without_a_value_are_taken()
    {
        var region = $"Region {Guid.NewGuid():N}";
        var organisation = await app.OrganisationAsync(draft => draft.With("region", region));
        var one = await app.StakeholderAsync(Drafts.Stakeholder(organisation));
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync("/lists/new");
        await visitor.Page.GetByLabel("Title").FillAsync("All of a region");
        await visitor.Page.GetByLabel("Kept by").FillAsync("Project manager");
        await visitor.Page.GetByLabel("Review by").FillAsync("2027-12-31");
        await visitor.Page.GetByLabel("Everybody at organisations that meet these rules").CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the list" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Organisation types need a value");
        await Expect(visitor.Page.GetByLabel("Title")).ToHaveValueAsync("All of a region");

        await visitor.Page.GetByLabel("Regions").FillAsync(region);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the list" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The list is made");
        await Expect(visitor.Page.GetByText((string)one["email"]!)).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("follows from its rules")).ToBeVisibleAsync();
        await visitor.PictureAsync("list-rules");
    }
}
