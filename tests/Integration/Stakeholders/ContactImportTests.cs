using System.Net;
using System.Text;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class ContactImportTests(AppFixture app)
{
    [Fact]
    public async Task Contacts_become_stakeholders_organisations_and_members_and_the_same_file_again_changes_nothing()
    {
        var (list, address, name) = (await app.ListAsync(), ContactFile.Address(), $"Coast to Capital {Guid.NewGuid():N}");
        var file = ContactFile.Of(ContactFile.Row(name, address.ToUpperInvariant()), ContactFile.Row(), ContactFile.Row(type: "nonsense"));

        var first = await app.ImportAsync(file, list);
        var again = await app.ImportAsync(file, list);

        Assert.Equal([2, 0, 0, 0, 1], ContactFile.Counts(first));
        Assert.Equal([0, 0, 2, 0, 1], ContactFile.Counts(again));
        var members = (await app.Api.GetAsync($"/api/lists/{list}/members")).Json["items"]!;
        var member = Assert.Single(members, one => (string?)one["email"] == address);
        Assert.Equal(2, members.Count());
        Assert.Equal(("corporate", "legitimate-interests", "2027-12-31"), ((string?)member["subscriberType"], (string?)member["lawfulBasis"], (string?)member["reviewBy"]));
        var organisation = (await app.Api.GetAsync($"/api/organisations/{member["organisation"]}")).Json;
        Assert.Equal((name, "local-enterprise-partnership", "E37000001"), ((string?)organisation["name"], (string?)organisation["type"], (string?)organisation["onsCode"]));
    }

    [Fact]
    public async Task A_changed_row_updates_its_contact_and_joining_a_list_is_a_change()
    {
        var (list, address, name) = (await app.ListAsync(), ContactFile.Address(), $"Org {Guid.NewGuid():N}");
        await app.ImportAsync(ContactFile.Of(ContactFile.Row(name, address)));

        var joined = await app.ImportAsync(ContactFile.Of(ContactFile.Row(name, address)), list);
        var reviewed = await app.ImportAsync(ContactFile.Of(ContactFile.Row(name, address, review: "2028-12-31")), list);

        Assert.Equal([0, 1, 0, 0, 0], ContactFile.Counts(joined));
        Assert.Equal([0, 1, 0, 0, 0], ContactFile.Counts(reviewed));
        Assert.Equal("2028-12-31", (string?)Assert.Single((await app.Api.GetAsync($"/api/lists/{list}/members")).Json["items"]!)["reviewBy"]);
    }

    [Fact]
    public async Task What_somebody_has_put_about_an_organisation_outlives_an_import()
    {
        var slug = $"org-{Guid.NewGuid():N}";
        await app.Api.PutAsync($"/api/organisations/{slug}", Drafts.Organisation().With("type", "association").ToString());

        await app.ImportAsync(ContactFile.Of(ContactFile.Row(slug)));

        Assert.Equal(("association", 1), ((string?)(await app.Api.GetAsync($"/api/organisations/{slug}")).Json["type"], (int)(await app.Api.GetAsync($"/api/organisations/{slug}")).Json["version"]!));
    }

    [Fact]
    public async Task An_address_twice_is_one_contact_of_which_the_first_row_decides_and_later_ones_fill_what_is_open()
    {
        var (address, name) = (ContactFile.Address(), $"Org {Guid.NewGuid():N}");
        var file = $"{ContactFile.Heading},name,phone\n{Row(name, "", "1")}\n{Row(name, "", "1")}\n{Row("Another", "Jo Smith", "2")}\n";

        var first = await app.ImportAsync(file);
        var again = await app.ImportAsync(file);

        Assert.Equal([1, 1, 1, 0, 0], ContactFile.Counts(first));
        Assert.Equal([0, 0, 3, 0, 0], ContactFile.Counts(again));
        Assert.Equal(2, (int)again.Json["merged"]!);
        var merge = again.Json["merges"]![1]!;
        Assert.Equal((4, 2), ((int)merge["row"]!, (int)merge["into"]!));
        Assert.Equal(["organisation: Another", "phone: 2"], merge["dropped"]!.Values<string>());
        var contact = await ContactAsync(name);
        Assert.Equal(("Jo Smith", "phone: 1", address), ((string?)contact["name"], (string?)contact["notes"], (string?)contact["email"]));

        string Row(string organisation, string person, string phone) => $"{ContactFile.Row(organisation, address)},{person},{phone}";
    }

    [Fact]
    public async Task Columns_that_nobody_asked_for_are_kept_as_notes_beside_what_people_wrote_and_blanks_take_nothing_away()
    {
        var (address, name) = (ContactFile.Address(), $"Org {Guid.NewGuid():N}");
        var answer = await app.ImportAsync($"{ContactFile.Heading},name,Telephone\n{ContactFile.Row(name, address)},Jo Smith,01234\n");
        var contact = await ContactAsync(name);
        var path = $"/api/stakeholders/{contact["id"]}";
        await app.Api.PutAsync(path, Drafts.Stakeholder((string)contact["organisation"]!, address).With("notes", contact["notes"] + "\nPrefers Mondays").With("role", "General enquiries").ToString());

        var later = await app.ImportAsync($"{ContactFile.Heading},Telephone\n{ContactFile.Row(name, address)},56789\n");

        Assert.Equal("Kept as notes: Telephone.", (string?)Assert.Single(answer.Json["notes"]!));
        Assert.Equal([0, 1, 0, 0, 0], ContactFile.Counts(later));
        var kept = (await app.Api.GetAsync(path)).Json;
        Assert.Equal(("Jo Smith", "Prefers Mondays\nTelephone: 56789"), ((string?)kept["name"], (string?)kept["notes"]));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_come_of_a_file_and_stores_nothing()
    {
        var (list, name) = (await app.ListAsync(), $"Org {Guid.NewGuid():N}");
        var file = Encoding.UTF8.GetBytes(ContactFile.Of(ContactFile.Row(name), ContactFile.Row(type: "nonsense")));

        var dry = await app.ImportAsync(file, $"?list={list}&dryRun=true", "text/csv");

        Assert.Equal([1, 0, 0, 0, 1], ContactFile.Counts(dry));
        Assert.Equal((true, 1), ((bool)dry.Json["dryRun"]!, (int)dry.Json["organisationsCreated"]!));
        Assert.Empty((await app.Api.GetAsync($"/api/lists/{list}/members")).Json["items"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/organisations/org-{name[4..]}")).Status);
        var real = await app.ImportAsync(file, $"?list={list}&dryRun=false", "text/csv");
        Assert.Equal([1, 0, 0, 0, 1], ContactFile.Counts(real));
    }

    [Fact]
    public async Task Defaults_stand_in_for_columns_that_a_file_does_not_have_and_are_checked_before_anything_is_read()
    {
        var file = Encoding.UTF8.GetBytes($"organisation,email\nOrg {Guid.NewGuid():N},{ContactFile.Address()}\n");

        var whole = await app.ImportAsync(file, "?organisationType=firm&subscriberType=corporate&lawfulBasis=consent&source=fair&reviewBy=2027-12-31", "text/csv");
        var wrong = await app.ImportAsync(file, "?organisationType=club&subscriberType=x&lawfulBasis=x&source=a%0Ab&reviewBy=soon", "text/csv");

        Assert.Equal([1, 0, 0, 0, 0], ContactFile.Counts(whole));
        Assert.Equal(["lawfulBasis", "organisationType", "reviewBy", "source", "subscriberType"], ((JObject)wrong.Json["errors"]!).Properties().Select(static one => one.Name));
    }

    [Fact]
    public async Task A_suppressed_address_is_told_and_stays_suppressed()
    {
        var (address, name) = (ContactFile.Address(), $"Org {Guid.NewGuid():N}");
        await app.ImportAsync(ContactFile.Of(ContactFile.Row(name, address)));
        var id = (string)(await ContactAsync(name))["id"]!;
        await app.Storage.Table("Suppressions").AddEntityAsync(new TableEntity(id[..2], id) { ["Reason"] = "Unsubscribe", ["Since"] = DateTimeOffset.UtcNow }, TestContext.Current.CancellationToken);

        var answer = await app.ImportAsync(ContactFile.Of(ContactFile.Row(name, address, review: "2028-12-31")));

        Assert.Equal(1, (int)answer.Json["suppressed"]!);
        Assert.Single(await app.Storage.RowsAsync("Suppressions", $"RowKey eq '{id}'"));
    }

    [Fact]
    public async Task Contacts_of_many_partitions_are_stored_once_and_found_again()
    {
        var (list, name) = (await app.ListAsync(), $"Org {Guid.NewGuid():N}");
        var file = ContactFile.Of([.. Enumerable.Range(0, 1_200).Select(_ => ContactFile.Row(name))]);

        var first = await app.ImportAsync(file, list);
        var again = await app.ImportAsync(file, list);

        Assert.Equal([1_200, 0, 0, 0, 0], ContactFile.Counts(first));
        Assert.Equal([0, 0, 1_200, 0, 0], ContactFile.Counts(again));
        Assert.Equal(1_200, (int)(await app.Api.GetAsync($"/api/lists/{list}/review")).Json["members"]!);
    }

    [Fact]
    public async Task Blank_rows_are_passed_over_and_counted_as_a_spreadsheet_counts_them()
    {
        var answer = await app.ImportAsync($"\n{ContactFile.Heading}\n\n,,,,,,,,\n{ContactFile.Row(type: "nonsense")}\n");

        Assert.Equal((1, 5), ((int)answer.Json["rowsRead"]!, ContactFile.Rejection(answer).Row));
    }

    [Theory]
    [InlineData("no-such-list", "make it first with PUT /api/lists/no-such-list")]
    [InlineData("A,B", "lower-case")]
    public async Task An_import_onto_a_list_that_is_not_there_stores_nothing(string list, string right)
    {
        var address = ContactFile.Address();

        var answer = await app.ImportAsync(ContactFile.Of(ContactFile.Row(email: address)), Uri.EscapeDataString(list));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(right, Assert.Single(answer.ErrorsOf("list")), StringComparison.Ordinal);
        Assert.Equal(1, ContactFile.Counts(await app.ImportAsync(ContactFile.Of(ContactFile.Row(email: address))))[0]);
    }

    /// <summary>The one contact of an organisation that was imported under this name.</summary>
    private async Task<JObject> ContactAsync(string organisation) =>
        (JObject)Assert.Single((await app.Api.GetAsync($"/api/stakeholders?organisation={organisation.Replace(' ', '-').ToLowerInvariant()}")).Json["items"]!);
}
