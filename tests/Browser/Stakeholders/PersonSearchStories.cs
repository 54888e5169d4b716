using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser.Stakeholders;

public sealed class PersonSearchStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task A_person_is_not_found_by_name_or_the_name_stands_in_an_address_or_is_kept_by_a_cache()
    {
        var mark = Guid.NewGuid().ToString("N")[..10];
        var organisation = await app.OrganisationAsync();
        await app.StakeholderAsync(Drafts.Stakeholder(organisation).With("name", $"Siobhán {mark} Müller"));
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync("/stakeholders");
        await page.GetByLabel("Name of a person").FillAsync($"MULLER siobhan {mark}");
        var answer = await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Look for them" }).ClickAsync(), static answer => answer.Request.Method == "POST");
        await Expect(page.Locator("ul.list strong")).ToHaveTextAsync([$"Siobhán {mark} Müller"]);
        await visitor.CheckAsync("stakeholder-search");
        Assert.Equal("/stakeholders/search", new Uri(page.Url).PathAndQuery);
        Assert.Equal("no-store", await answer.HeaderValueAsync("Cache-Control"));

        await page.GetByLabel("Name of a person").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look for them" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Name of a person is required");
        await page.GetByLabel("Name of a person").FillAsync($"Nobody {mark}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look for them" }).ClickAsync();
        await Expect(page.GetByText("Nobody is called so")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Looking_further_loses_or_repeats_people()
    {
        var mark = Guid.NewGuid().ToString("N")[..10];
        var csv = new StringBuilder("organisation,organisation_type,role,email,subscriber_type,lawful_basis,source,review_by,name\n");
        foreach (var number in Enumerable.Range(1, 620))
        {
            csv.Append(null, $"Search firm,Firm,Head,p{number}@{mark}.example,corporate,legitimate-interests,published mailbox,2099-12-31,Person {number} {mark}\n");
        }

        await app.Api.SendAsync(HttpMethod.Post, "/api/stakeholders/import", Encoding.UTF8.GetBytes(csv.ToString()), "text/csv");
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        var further = page.GetByRole(AriaRole.Button, new() { Name = "Look further" });
        await visitor.OpenAsync("/stakeholders");
        await page.GetByLabel("Name of a person").FillAsync(mark);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look for them" }).ClickAsync();
        await Expect(further).ToBeVisibleAsync();
        await visitor.PictureAsync("stakeholder-search-further");
        var shown = new List<string>();
        while (true)
        {
            shown.AddRange(await page.Locator("ul.list strong").AllInnerTextsAsync());
            if (await further.CountAsync() == 0)
            {
                break;
            }

            var before = await page.GetByRole(AriaRole.Status).InnerTextAsync();
            await further.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).Not.ToHaveTextAsync(before);
        }

        Assert.Equal(Enumerable.Range(1, 620).Select(number => $"Person {number} {mark}").Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        await Expect(page.GetByText("All entries were looked at.")).ToBeVisibleAsync();
    }
}
