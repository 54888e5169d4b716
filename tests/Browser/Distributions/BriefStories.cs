using System.Text;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Distributions;

/// <summary>From a brief's first word to the logged activity.</summary>
public sealed class BriefStories(AppFixture app, Chromium chromium)
{
    private static readonly string[] Mailboxes = ["south", "east", "gone"];
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task A_brief_cannot_be_written_sent_and_followed_to_its_activity_by_clicks()
    {
        var (award, list, domain) = await PrepareAsync();
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;

        await visitor.OpenAsync("/briefs");
        await page.GetByRole(AriaRole.Link, new() { Name = "Write a brief" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync("Places <differ>");
        await page.GetByLabel("Text of the mail").FillAsync("**Productivity** differs by place.\n\n- more in the north");
        await page.GetByLabel("Authors").FillAsync("A. Author\nB. Author");
        await ChooseAwardAsync(page, award);
        await page.GetByLabel("Show it as this recipient gets it").SelectOptionAsync(new SelectOptionValue { Label = $"Jo Smith (jo@{domain})" });
        var mail = page.FrameLocator("iframe[name=preview]");
        await Expect(mail.GetByRole(AriaRole.Heading, new() { Name = "Places <differ>" })).ToBeVisibleAsync();
        await Expect(mail.GetByText("Dear Jo Smith")).ToBeVisibleAsync();
        await Expect(mail.Locator("strong")).ToHaveTextAsync("Productivity");
        await visitor.PictureAsync("brief-new");
        await page.GetByLabel("PDF").SetInputFilesAsync(new FilePayload { Name = "brief.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await page.GetByRole(AriaRole.Button, new() { Name = "Store the brief" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("stored");
        await Expect(page.FrameLocator("iframe[name=preview]").GetByText("The brief is attached as a PDF.")).ToBeVisibleAsync();
        await page.GetByLabel("Or whoever has this address").FillAsync($"west@{domain}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the mail" }).ClickAsync();
        await Expect(page.FrameLocator("iframe[name=preview]").GetByText("Dear West LEP")).ToBeVisibleAsync();
        Assert.DoesNotContain("west", page.Frame("preview")!.Url, StringComparison.Ordinal);
        await visitor.PictureAsync("brief");
        await page.GetByLabel("Your address").FillAsync($"me@{domain}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test mail" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("test mail");
        Assert.StartsWith("[Test] ", (string?)(await app.Sink.MessageAsync($"me@{domain}"))["subject"], StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Send it" }).ClickAsync();
        await visitor.PictureAsync("send");
        await page.GetByLabel($"List of {list}").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See who will get it" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Must not be mailed (1)" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Objected on")).ToBeVisibleAsync();
        await Expect(page.GetByText("The entry was due for review by 2020-01-31.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Places-differ.pdf")).ToBeVisibleAsync();
        await visitor.PictureAsync("send-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send to 3 recipients now" }).ClickAsync();

        await Expect(page.GetByText("Settled on")).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await Expect(page.GetByText("5 in the audience = 1 left out + 1 suppressed + 3 to be mailed.")).ToBeVisibleAsync();
        await visitor.PictureAsync("distribution");
        await page.GetByRole(AriaRole.Link, new() { Name = "delivered (3)" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(4 + 7);
        await page.GetByRole(AriaRole.Link, new() { Name = "See the activity" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Policy brief: Places <differ>" })).ToBeVisibleAsync();
        var logged = Assert.Single((await app.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!);
        Assert.Equal(("publication", 3), ((string?)logged["form"], (int?)logged["audienceSize"]));
        Assert.Equal(4, await app.Sink.CountAsync(domain));
    }

    [Fact]
    public async Task A_file_that_is_no_PDF_is_taken_or_costs_what_was_typed()
    {
        var (award, _, _) = await PrepareAsync();
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/briefs/new?award={award}");
        await page.GetByLabel("Title").FillAsync("Kept");
        await page.GetByLabel("Text of the mail").FillAsync("Also kept.");
        await page.GetByLabel("PDF").SetInputFilesAsync(new FilePayload { Name = "brief.pdf", MimeType = "application/pdf", Buffer = "PK not a PDF"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Store the brief" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not a PDF");
        await Expect(page.GetByLabel("Title")).ToHaveValueAsync("Kept");
        await visitor.OpenAsync($"/briefs?award={award}");
        await Expect(page.GetByText("No brief is here yet")).ToBeVisibleAsync();
        await visitor.CheckAsync("briefs-none");
    }

    private static async Task ChooseAwardAsync(IPage page, string award)
    {
        var box = page.Locator($"input[type=checkbox][value='{award}']");
        if (await box.CountAsync() > 0)
        {
            await box.CheckAsync();
        }
    }

    private async Task<(string Award, string List, string Domain)> PrepareAsync()
    {
        var award = await app.AwardAsync();
        // The preview offers members of the first lists.
        var list = Drafts.Id("a");
        Assert.Equal(System.Net.HttpStatusCode.Created, (await app.Api.PutAsync($"/api/lists/{list}", Drafts.List().With("title", $"List of {list}").ToString())).Status);
        var domain = $"{list}.example";
        var rows = Mailing.Headings.Replace("email", "name,email", StringComparison.Ordinal)
            + $"North LEP,Local Enterprise Partnership,Jo Smith,jo@{domain},corporate,legitimate-interests,published mailbox,2099-12-31\n"
            + string.Concat(Mailboxes.Select(name => $"{name} LEP,Local Enterprise Partnership,,{name}@{domain},corporate,legitimate-interests,published mailbox,2099-12-31\n"))
            + $"West LEP,Local Enterprise Partnership,,west@{domain},corporate,legitimate-interests,published mailbox,2020-01-31\n";
        var imported = await app.Api.SendAsync(HttpMethod.Post, $"/api/stakeholders/import?list={list}", Encoding.UTF8.GetBytes(rows), "text/csv");
        Assert.True((int?)imported.Json["created"] == 5, imported.Text);
        Assert.True((await app.Api.PostAsync("/api/suppressions", new JObject { ["email"] = $"gone@{domain}", ["reason"] = "objection" }.ToString())).Status < System.Net.HttpStatusCode.Ambiguous);
        return (award, list, domain);
    }
}
