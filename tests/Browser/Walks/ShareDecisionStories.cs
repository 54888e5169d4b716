using ImpactTracker.Tests.Browser.Distributions;

namespace ImpactTracker.Tests.Browser.Walks;

[Collection(nameof(WalkApp))]
public sealed class ShareDecisionStories(WalkApp app, Chromium chromium)
{
    [Fact]
    public async Task Somebody_who_decides_about_mail_with_a_link_is_not_told_all_that_is_missing_or_cannot_find_the_page()
    {
        var records = await app.Records;
        await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager"));
        var page = visitor.Page;
        await visitor.OpenAsync($"/reports/{records.Issued}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Decide" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(records.Undecided + "$"));
        await Expect(page.Locator(".lead")).ToContainTextAsync($"funder@{records.Mailing.Domain}");
        await visitor.CheckAsync("share-decision");

        await page.Locator("main form .send button").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Locator("li")).ToContainTextAsync(["What happened is required", "Reason is required"]);
        await visitor.CheckAsync("share-decision-mistakes");
    }
}
