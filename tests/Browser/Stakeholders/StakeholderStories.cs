using System.Text;
using System.Text.RegularExpressions;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser.Stakeholders;

public sealed class StakeholderStories(AppFixture app, Chromium chromium)
{
    [Fact]
    public async Task Contacts_cannot_be_imported_onto_a_list_suppressed_allowed_again_and_erased_by_pages_alone()
    {
        var domain = $"{Guid.NewGuid():N}.example";
        await using var visitor = await chromium.VisitAsync(app);

        // A list, and the file of its members: looked at first, then kept.
        await visitor.OpenAsync("/lists/new");
        await visitor.Page.GetByLabel("Title").FillAsync("Partnerships of the North");
        await visitor.Page.GetByLabel("Kept by").FillAsync("Project manager");
        await visitor.Page.GetByLabel("Review by").FillAsync("2027-12-31");
        await visitor.PictureAsync("list-new");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the list" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The list is made");
        var list = new Uri(visitor.Page.Url).AbsolutePath.Split('/')[^1];

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Import contacts onto it" }).ClickAsync();
        await visitor.PictureAsync("contacts-import");
        await visitor.Page.GetByLabel("File").SetInputFilesAsync(File(domain));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "See what would happen" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "What would happen" })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Cell, new() { Name = "not an address", Exact = true })).ToBeVisibleAsync();
        await visitor.CheckAsync("contacts-import-try");
        Assert.Empty(await MembersAsync(list));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "What was imported" })).ToBeVisibleAsync();
        Assert.Equal(2, (await MembersAsync(list)).Length);

        // Suppress one of them, then allow it again with the reason.
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Open the list" }).ClickAsync();
        await visitor.PictureAsync("list");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Jo Smith" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Suppress…" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Suppress it" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Reason must be one of");
        await visitor.CheckAsync("suppress-mistake");
        await visitor.Page.GetByLabel("Unsubscribed").CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Suppress it" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is suppressed");
        await visitor.PictureAsync("stakeholder");
        var id = new Uri(visitor.Page.Url).AbsolutePath.Split('/')[^1];
        Assert.True((bool)(await app.Api.GetAsync($"/api/stakeholders/{id}/suppressions")).Json["everything"]!);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Allow again…" }).ClickAsync();
        await visitor.Page.GetByLabel("What changed").FillAsync("asked in writing");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Allow mail again" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Nothing speaks against it")).ToBeVisibleAsync();

        // What is held can be handed over, and the person erased.
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "As a page to hand over" })).ToHaveAttributeAsync("href", $"/api/stakeholders/{id}/export?format=html");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Erase…" }).ClickAsync();
        await visitor.PictureAsync("erase");
        Assert.Equal(2, (await MembersAsync(list)).Length);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Erase for good" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Erased" })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("This person was erased on")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(visitor.Page.GetByText("Nothing is mailed to this address")).ToBeVisibleAsync();
        await visitor.CheckAsync("erased");
        Assert.Single(await MembersAsync(list));
    }

    [Fact]
    public async Task The_later_of_two_tabs_writes_over_the_earlier_one()
    {
        var organisation = await app.OrganisationAsync();
        var one = await app.StakeholderAsync(Drafts.Stakeholder(organisation));
        await using var visitor = await chromium.VisitAsync(app);
        var second = await visitor.Context.NewPageAsync();
        foreach (var page in (IPage[])[visitor.Page, second])
        {
            await page.GotoAsync($"/stakeholders/{one["id"]}/edit");
        }

        await ChangeAsync(visitor.Page, "Chair");
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The changes are kept");
        await ChangeAsync(second, "Secretary");

        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed this");
        await Expect(second.GetByLabel("Role")).ToHaveValueAsync("Secretary");
        Assert.Equal("Chair", (string?)(await app.Api.GetAsync($"/api/stakeholders/{one["id"]}")).Json["role"]);
    }

    [Fact]
    public async Task Mistakes_of_a_stakeholder_are_told_one_after_the_other_or_cost_what_was_typed()
    {
        var name = $"Institute {Guid.NewGuid():N}";
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync("/stakeholders/new");
        await page.GetByLabel("Mail address").FillAsync("jo.smith");
        await page.GetByLabel("Role").FillAsync("Chair");
        await page.GetByLabel("Organisation", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).Locator("li")).ToContainTextAsync(["Mail address is not a mail address", "Organisation is not in the register", "Review by is required", "Source is required"]);
        foreach (var (label, said) in ((string, string)[])[("Mail address", "needs a name"), ("Organisation", "choose its type too"), ("Source", "is required"), ("Review by", "is required")])
        {
            await Expect(page.GetByLabel(label, new() { Exact = true })).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex(said));
        }

        await Expect(page.GetByLabel("Role")).ToHaveValueAsync("Chair");
        await visitor.CheckAsync("stakeholder-several-mistakes");
    }

    [Fact]
    public async Task A_change_that_somebody_else_came_before_leaves_the_organisation_behind_that_it_named()
    {
        var one = await app.StakeholderAsync(Drafts.Stakeholder(await app.OrganisationAsync()));
        var name = $"Institute {Guid.NewGuid():N}";
        await using var visitor = await chromium.VisitAsync(app);
        var page = visitor.Page;
        await visitor.OpenAsync($"/stakeholders/{one["id"]}/edit");
        await app.Api.PutAsync($"/api/stakeholders/{one["id"]}", Drafts.Stakeholder((string)one["organisation"]!, (string?)one["email"]).With("role", "Clerk").ToString());
        await page.GetByLabel("Organisation", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Type of organisation").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the changes" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed this");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/organisations/{OrganisationId(name)}")).Status);
    }

    [Fact]
    public async Task A_stakeholder_of_a_new_organisation_cannot_be_added_or_a_refused_form_leaves_the_organisation_behind()
    {
        var name = $"Institute {Guid.NewGuid():N}";
        var email = $"desk@{Guid.NewGuid():N}.example";
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync("/stakeholders/new");
        await visitor.Page.GetByLabel("Mail address").FillAsync(email);
        await visitor.Page.GetByLabel("Organisation", new() { Exact = true }).FillAsync(name);
        await visitor.Page.GetByLabel("Type of organisation").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Source is required");
        await visitor.CheckAsync("stakeholder-mistakes");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/organisations/{OrganisationId(name)}")).Status);

        await visitor.Page.GetByLabel("Source").FillAsync("published mailbox");
        await visitor.Page.GetByLabel("Review by").FillAsync("2027-12-31");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The stakeholder is added");

        // It is found by its organisation's name, and by its address without that standing in the page's address.
        await visitor.OpenAsync("/stakeholders");
        await visitor.Page.GetByLabel("Organisation").FillAsync(name[..20]);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = email })).ToBeVisibleAsync();
        await visitor.PictureAsync("stakeholders");
        await visitor.Page.GetByLabel("Mail address").FillAsync(email.ToUpperInvariant());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Find it" }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/stakeholders/[0-9a-f]{32}$"));
    }

    [Fact]
    public async Task A_file_of_the_wrong_kind_is_taken_or_what_was_chosen_is_lost()
    {
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync("/stakeholders/import");
        await visitor.Page.GetByText("What the file does not say").ClickAsync();
        await visitor.Page.GetByLabel("Source").FillAsync("trade fair");
        await visitor.Page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "book.xlsx", MimeType = "application/octet-stream", Buffer = [0x50, 0x4B, 3, 4, 0xFF, 0xFE, 0, 0x9D] });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "See what would happen" }).ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("an Excel or PDF file cannot be read here");
        await Expect(visitor.Page.GetByLabel("Source")).ToHaveValueAsync("trade fair");

        await visitor.Page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "notes.csv", MimeType = "text/csv", Buffer = "dear,diary\r\nno,addresses\r\n"u8.ToArray() });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "See what would happen" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("File");
        await visitor.CheckAsync("contacts-import-mistake");
    }

    [Fact]
    public async Task An_address_that_nobody_holds_cannot_be_checked_and_suppressed_or_stands_in_an_address_of_ours()
    {
        var email = $"stop@{Guid.NewGuid():N}.example";
        await using var visitor = await chromium.VisitAsync(app);
        await visitor.OpenAsync("/suppressions");
        await visitor.PictureAsync("suppressions");
        await visitor.Page.GetByLabel("Mail address").FillAsync(email);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Check it" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync($"Nothing speaks against mailing {email}");
        await visitor.CheckAsync("suppressions-checked");
        Assert.DoesNotContain("stop", visitor.Page.Url, StringComparison.Ordinal);

        await visitor.Page.GetByLabel("Objected").CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Suppress it" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "An address without an entry" })).ToBeVisibleAsync();
        Assert.True((bool)(await app.Api.PostAsync("/api/suppressions/check", new { email })).Json["everything"]!);
    }

    private static async Task ChangeAsync(IPage page, string role)
    {
        await page.GetByLabel("Role").FillAsync(role);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the changes" }).ClickAsync();
    }

    private static string OrganisationId(string name) => name.ToLowerInvariant().Replace(' ', '-');

    private static FilePayload File(string domain) => new()
    {
        Name = "contacts.csv",
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes($"""
            organisation,organisation_type,name,email,subscriber_type,lawful_basis,source,review_by
            North LEP,Local Enterprise Partnership,Jo Smith,jo@{domain},corporate,legitimate-interests,published mailbox,2027-12-31
            North LEP,Local Enterprise Partnership,,desk@{domain},corporate,legitimate-interests,published mailbox,2027-12-31
            North LEP,Local Enterprise Partnership,,not an address,corporate,legitimate-interests,published mailbox,2027-12-31

            """),
    };

    private async Task<JToken[]> MembersAsync(string list) => [.. (await app.Api.GetAsync($"/api/lists/{list}/members")).Json["items"]!];
}
