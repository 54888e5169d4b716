using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser.Stakeholders;

public sealed class OrganisationStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task An_organisation_that_has_ended_cannot_be_given_its_successor_from_the_page_of_somebody_there_or_a_stale_change_overwrites()
    {
        var (id, heir) = (Drafts.Id("lep"), Drafts.Id("heir"));
        await app.Api.PutAsync($"/api/organisations/{id}", Drafts.Organisation().With("name", $"Partnership {id}").With("successors", null).ToString());
        await app.Api.PutAsync($"/api/organisations/{heir}", Drafts.Organisation().With("name", $"Authority {heir}").With("successors", null).ToString());
        var person = await app.StakeholderAsync(Drafts.Stakeholder(id));
        await using var visitor = await chromium.VisitAsync(app);
        var (page, other) = (visitor.Page, await visitor.Context.NewPageAsync());
        await visitor.OpenAsync($"/stakeholders/{person["id"]}");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Partnership {id}" }).ClickAsync();
        await visitor.CheckAsync("organisation");
        await page.GetByRole(AriaRole.Link, new() { Name = "Change", Exact = true }).ClickAsync();
        await other.GotoAsync($"/organisations/{id}/edit");

        await page.GetByLabel("First day").FillAsync("2011-04-01");
        await page.GetByLabel("Last day").FillAsync("2010-03-31");
        await page.GetByLabel("Who took over").FillAsync($"Authority {heir}\nNobody of that name");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the changes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Who took over names “Nobody of that name”, which is not in the register");
        await visitor.CheckAsync("organisation-form-wrong");
        await page.GetByLabel("Who took over").FillAsync($"Authority {heir}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the changes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Last day must not be before");
        await page.GetByLabel("Last day").FillAsync("2021-03-31");
        await page.GetByLabel("Region").FillAsync("North West");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the changes" }).ClickAsync();
        await Expect(page.GetByText("It exists no longer")).ToBeVisibleAsync();
        await visitor.CheckAsync("organisation-ended");
        var stored = (await app.Api.GetAsync($"/api/organisations/{id}")).Json;
        Assert.Equal(("2011-04-01", "2021-03-31", "North West", heir), ((string?)stored["validFrom"], (string?)stored["validTo"], (string?)stored["region"], (string?)Assert.Single(stored["successors"]!)));

        await other.GetByLabel("Region").FillAsync("Typed in the other tab");
        await other.GetByRole(AriaRole.Button, new() { Name = "Keep the changes" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed this");
        await Expect(other.GetByLabel("Region")).ToHaveValueAsync("Typed in the other tab");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Authority {heir}" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"Authority {heir}" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_organisation_cannot_be_added_is_added_twice_or_is_not_found_by_a_part_of_its_name()
    {
        var name = $"Body {Drafts.Id("body")}";
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync("/organisations");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add an organisation" }).ClickAsync();
        await visitor.CheckAsync("organisation-form");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Type").SelectOptionAsync("think-tank");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).DblClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The organisation is added");
        var id = new Uri(page.Url).Segments[^1];

        await visitor.OpenAsync("/organisations/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Type").SelectOptionAsync("firm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is in the register already");
        Assert.Equal(("think-tank", 1), ((string?)(await app.Api.GetAsync($"/api/organisations/{id}")).Json["type"], (int)(await app.Api.GetAsync($"/api/organisations/{id}")).Json["version"]!));

        await visitor.OpenAsync("/organisations");
        await page.GetByRole(AriaRole.Searchbox).FillAsync(name[5..].ToUpperInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator("main ul.list a")).ToHaveTextAsync([name]);
        await visitor.CheckAsync("organisations");
    }
}
