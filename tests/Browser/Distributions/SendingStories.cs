using ImpactTracker.Tests.Integration.Distributions;

namespace ImpactTracker.Tests.Browser.Distributions;

/// <summary>What goes wrong while a brief is sent, and what people do about it.</summary>
public sealed class SendingStories(SendingApp app, Chromium chromium) : IClassFixture<SendingApp>
{
    [Fact]
    public async Task A_double_click_a_second_tab_or_the_back_button_sends_it_twice()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager", script: false));
        await visitor.OpenAsync(SendingApp.CheckPath(mailing.Brief, mailing.Name));
        var second = await visitor.Context.NewPageAsync();
        await second.GotoAsync(SendingApp.CheckPath(mailing.Brief, mailing.Name));

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send to 2 recipients now" }).DblClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = mailing.Title })).ToBeVisibleAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Send to 2 recipients now" }).ClickAsync();
        await Expect(second.GetByRole(AriaRole.Status)).ToContainTextAsync("Nothing is sent twice");
        await second.GoBackAsync();
        await second.ReloadAsync();
        await Expect(second.GetByRole(AriaRole.Status)).ToContainTextAsync("the same text to the same lists is the same sending");
        await Expect(second.GetByRole(AriaRole.Button, new() { Name = "Send to" })).ToHaveCountAsync(0);

        await Ledger.SettledAsync(app.Api, await OnlyAsync(mailing));
        Assert.Equal(2, await app.Sink.CountAsync(mailing.Domain));
    }

    [Fact]
    public async Task It_is_sent_to_others_than_the_page_said()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager"));
        await visitor.OpenAsync(SendingApp.CheckPath(mailing.Brief, mailing.Name));
        // As many as before, but not the same.
        var member = Assert.Single((await app.Api.GetAsync($"/api/lists/{mailing.Name}/members")).Json["items"]!);
        await mailing.ImportAsync([Mailing.Row("Late organisation", $"late@{mailing.Domain}")]);
        await app.Api.SendAsync(HttpMethod.Delete, $"/api/lists/{mailing.Name}/members/{member["id"]}", null);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send to 1 recipient now" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("have changed, so nothing was sent");
        await Expect(visitor.Page.GetByText("Late organisation")).ToBeVisibleAsync();
        Assert.Equal(0, await app.Sink.CountAsync(mailing.Domain));

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send to 1 recipient now" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Settled on")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal((0, 1), (await app.Sink.CountAsync(mailing.Addresses[0]), await app.Sink.CountAsync($"late@{mailing.Domain}")));
    }

    [Fact]
    public async Task A_form_that_lay_open_too_long_is_taken_or_lost()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager"));
        await visitor.OpenAsync(SendingApp.CheckPath(mailing.Brief, mailing.Name));
        await visitor.Page.EvaluateAsync("token => document.querySelector('input[name=token]').value = token", app.TokenOf(TimeSpan.FromHours(13)));
        var send = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send to 1 recipient now" });

        await send.ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("open for more than 12 hours");
        Assert.DoesNotContain((await app.Api.GetAsync("/api/distributions?top=1000")).Json["items"]!, one => (string?)one["brief"] == mailing.Brief);

        await send.ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("asked for");
        await Ledger.SettledAsync(app.Api, await OnlyAsync(mailing));
    }

    [Fact]
    public async Task A_sending_cannot_be_scheduled_held_let_go_and_called_off()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager"));
        var page = visitor.Page;
        await visitor.OpenAsync($"/briefs/{mailing.Brief}/send");
        await page.GetByLabel($"List of {mailing.Name}").CheckAsync();
        await page.GetByLabel("At a time").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See who will get it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("the day and the time, in UTC");
        await page.GetByLabel("Day and time in UTC").FillAsync("2099-03-04T09:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "See who will get it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send to 2 recipients on 4 March 2099, 09:30 UTC" }).ClickAsync();

        await Expect(page.GetByText("It waits until 4 March 2099, 09:30 UTC")).ToBeVisibleAsync();
        var id = new Uri(page.Url).Segments[^1];
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(page.GetByText("Paused by jo@example.org")).ToBeVisibleAsync();
        Assert.Equal("paused", await StateAsync(id));
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on sending" }).ClickAsync();
        await Expect(page.GetByText("It waits until 4 March 2099")).ToBeVisibleAsync();
        await visitor.PictureAsync("distribution-scheduled");

        var late = await visitor.Context.NewPageAsync();
        await late.GotoAsync($"/distributions/{id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Call off" }).ClickAsync();
        await visitor.PictureAsync("distribution-cancel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Call it off" }).ClickAsync();
        await Expect(page.GetByText("Called off by jo@example.org")).ToBeVisibleAsync();
        await late.EvaluateAsync("document.querySelector('[data-live]').removeAttribute('data-live')");
        await late.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(late.GetByRole(AriaRole.Alert)).ToContainTextAsync("It is cancelled");
        Assert.Equal("cancelled", await StateAsync(id));
    }

    [Fact]
    public async Task Whom_it_did_not_reach_cannot_be_sent_it_again()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        await app.Sink.BehaveAsync(new { mode = "refuse-recipient", recipient = mailing.Addresses[2] });
        var id = await mailing.SendAsync();
        await Ledger.SettledAsync(app.Api, id);
        await app.Sink.BehaveAsync(new { mode = "ok" });
        await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager"));
        await visitor.OpenAsync($"/distributions/{id}?state=rejected");
        await Expect(visitor.Page.GetByRole(AriaRole.Cell, new() { Name = mailing.Addresses[2] })).ToBeVisibleAsync();
        await visitor.PictureAsync("distribution-refused");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send again to 1 not reached" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Settled on")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(visitor.Page.GetByText("1 in the audience = 0 left out + 0 suppressed + 1 to be mailed.")).ToBeVisibleAsync();
        Assert.Equal((3, 1), (await app.Sink.CountAsync(mailing.Domain), await app.Sink.CountAsync(mailing.Addresses[2])));
        await visitor.OpenAsync("/distributions");
        await Expect(visitor.Page.GetByText("sent again to those not reached").First).ToBeVisibleAsync();
        await visitor.PictureAsync("distributions");
    }

    [Fact]
    public async Task Nobody_can_decide_what_is_unknown_or_record_that_it_was_passed_on()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        await app.Sink.BehaveAsync(new { mode = "drop", times = 1 });
        var id = await mailing.SendAsync();
        await Ledger.UntilAsync(app.Api, id, static now => Ledger.Count(now, "unknown") == 2);
        await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Manager"));
        var page = visitor.Page;
        await visitor.OpenAsync($"/distributions/{id}");
        await visitor.PictureAsync("distribution-unknown");
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at the batches" }).ClickAsync();
        await visitor.PictureAsync("batches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Decide what happened" }).ClickAsync();
        await page.GetByLabel("The provider did not take it").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Reason");
        await Expect(page.GetByLabel("The provider did not take it")).ToBeCheckedAsync();
        await page.GetByLabel("Reason").FillAsync("Its support says so.");
        await visitor.PictureAsync("batch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write down" }).ClickAsync();

        await Expect(page.GetByText("Settled on")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal(2, await app.Sink.CountAsync(mailing.Domain));

        await page.GetByRole(AriaRole.Link, new() { Name = "Record that it was passed on", Exact = true }).ClickAsync();
        await page.GetByLabel("Who passed it on").FillAsync("LEP Network");
        await page.GetByLabel("Which recipient that was").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Day").FillAsync(DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("Number of organisations").FillAsync("12");
        await page.GetByLabel("Evidence").FillAsync("Mail of their secretary.");
        await visitor.PictureAsync("claim");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();

        await Expect(page.GetByText("LEP Network")).ToBeVisibleAsync();
        Assert.Equal(12, (int?)Assert.Single((await app.Api.GetAsync($"/api/distributions/{id}/claims")).Json["items"]!)["organisationCount"]);
    }

    [Fact]
    public async Task A_viewer_sees_addresses_or_buttons_that_are_not_for_viewers()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 2);
        var id = await mailing.SendAsync();
        await Ledger.SettledAsync(app.Api, id);
        await using var visitor = await chromium.VisitAsync(app, SendingApp.As("Viewer"));
        foreach (var path in (string[])["/briefs", $"/briefs/{mailing.Brief}", "/distributions", $"/distributions/{id}"])
        {
            await visitor.OpenAsync(path);
            var html = await visitor.Page.ContentAsync();
            Assert.DoesNotContain(mailing.Domain, html, StringComparison.Ordinal);
            Assert.DoesNotContain("<button", html, StringComparison.Ordinal);
            Assert.DoesNotContain("method=\"post\"", html, StringComparison.Ordinal);
        }

        await Expect(visitor.Page.GetByText("2 in the audience")).ToBeVisibleAsync();
        await visitor.CheckAsync("distribution-viewer");
        Assert.Equal(403, (await visitor.Page.GotoAsync($"/briefs/{mailing.Brief}/send"))!.Status);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading)).ToContainTextAsync("You may not see this");
    }

    private async Task<string?> StateAsync(string id) => (string?)(await app.Api.GetAsync($"/api/distributions/{id}")).Json["state"];

    private async Task<string> OnlyAsync(Mailing mailing) =>
        (string)Assert.Single((await app.Api.GetAsync("/api/distributions?top=1000")).Json["items"]!, one => (string?)one["brief"] == mailing.Brief)["id"]!;
}
