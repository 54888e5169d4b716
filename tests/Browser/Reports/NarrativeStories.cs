using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser.Reports;

public sealed class NarrativeStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task A_text_cannot_be_written_with_its_limit_in_sight_and_shortened_or_its_history_is_lost()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/awards/{award}/narratives");
        await visitor.PictureAsync("narratives");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "1. Summary of the impact" }).ClickAsync();

        await visitor.Page.GetByLabel("Text").FillAsync(string.Join(' ', Enumerable.Repeat("regions", 101)));
        await Expect(visitor.Page.FrameLocator("iframe").GetByText("101 of at most 100 words")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the text" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("longer than the funder takes");

        await visitor.Page.GetByLabel("Text").FillAsync("Regions that kept making things **recovered** sooner.");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the text" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("The text is kept");
        await Expect(visitor.Page.GetByText("Version 1,")).ToBeVisibleAsync();
        await Expect(visitor.Page.FrameLocator("iframe").Locator("strong")).ToHaveTextAsync("recovered");
        await visitor.PictureAsync("narrative");
        var stored = (await app.Api.GetAsync($"/api/awards/{award}/narratives/ref-summary")).Json;
        Assert.Equal((2, "Regions that kept making things **recovered** sooner."), ((int?)stored["version"], (string?)stored["markdown"]));
    }

    [Fact]
    public async Task A_history_of_more_than_a_page_loses_or_repeats_texts()
    {
        var award = await app.AwardAsync();
        foreach (var number in Enumerable.Range(1, 12))
        {
            await app.Api.PutAsync($"/api/awards/{award}/narratives/key-findings", new { markdown = $"Text {number:00}." }, number == 1 ? null : "*");
        }

        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync($"/awards/{award}/narratives/key-findings");
        var texts = visitor.Page.Locator("p.lines");
        var first = await texts.AllTextContentsAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Expect(texts).ToHaveCountAsync(2);
        Assert.Equal(Enumerable.Range(1, 12).Reverse().Select(static number => $"Text {number:00}."), [.. first, .. await texts.AllTextContentsAsync()]);
    }

    [Fact]
    public async Task The_later_of_two_tabs_writes_over_the_earlier_one()
    {
        var award = await app.AwardAsync();
        await using var visitor = await chromium.VisitAsync(app);
        var second = await visitor.Context.NewPageAsync();
        foreach (var page in (IPage[])[visitor.Page, second])
        {
            await page.GotoAsync($"/awards/{award}/narratives/key-findings");
        }

        await WriteAsync(visitor.Page, "From the first tab");
        await Expect(visitor.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("The text is kept");
        await WriteAsync(second, "From the second tab");

        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed this");
        await Expect(second.GetByLabel("Text")).ToHaveValueAsync("From the second tab");
        Assert.Equal("From the first tab", (string?)(await app.Api.GetAsync($"/api/awards/{award}/narratives/key-findings")).Json["markdown"]);
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.GetByLabel("Text").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the text" }).ClickAsync();
    }
}
