using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser.Outbox;

public sealed class OutboxStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task The_way_from_a_page_to_the_mail_that_was_sent_and_back_is_broken()
    {
        var award = await app.AwardAsync();
        var brief = (string)(await app.Api.PostAsync("/api/briefs", Drafts.Brief(award).ToString())).Json["id"]!;
        var address = $"me@{Guid.NewGuid():N}.example";
        var sent = await app.Api.PostAsync($"/api/briefs/{brief}/test", $$"""{ "to": "{{address}}" }""");
        Assert.True((int)sent.Status == 200, sent.Text);
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync("/");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Outbox" }).ClickAsync();
        await visitor.Page.GetByLabel("Recipient").FillAsync(address);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await visitor.CheckAsync("outbox");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "[Test] Local industrial strategies" }).ClickAsync();
        await Expect(visitor.Page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Name = "Local industrial strategies" })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("Dear colleague").First).ToBeVisibleAsync();
        await visitor.CheckAsync("outbox-message");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the app" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Overview" })).ToBeVisibleAsync();
    }
}
