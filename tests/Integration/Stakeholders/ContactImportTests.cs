using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class ContactImportTests(AppFixture app)
{
    [Fact]
    public async Task Contacts_become_stakeholders_organisations_and_members_and_the_same_file_again_changes_nothing()
    {
        var (list, address, name) = (await ListAsync(), ContactFile.Address(), $"Coast to Capital {Guid.NewGuid():N}");
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
        var (list, address, name) = (await ListAsync(), ContactFile.Address(), $"Org {Guid.NewGuid():N}");
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
    public async Task An_address_twice_is_one_contact_and_the_second_row_is_refused_when_it_says_something_else()
    {
        var (address, name) = (ContactFile.Address(), $"Org {Guid.NewGuid():N}");
        var file = ContactFile.Of(ContactFile.Row(name, address), ContactFile.Row(name, address), ContactFile.Row("Another", address));

        var first = await app.ImportAsync(file);
        var again = await app.ImportAsync(file);

        Assert.Equal([1, 0, 1, 0, 1], ContactFile.Counts(first));
        Assert.Equal([0, 0, 2, 0, 1], ContactFile.Counts(again));
        Assert.Equal((4, "email", address), (ContactFile.Rejection(again).Row, ContactFile.Rejection(again).Field, ContactFile.Rejection(again).Value));
        Assert.Contains("row 2", ContactFile.Rejection(again).Reason, StringComparison.Ordinal);
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

    private async Task<string> ListAsync()
    {
        var list = Drafts.Id("list");
        await app.Api.PutAsync($"/api/lists/{list}", Drafts.List().ToString());
        return list;
    }
}
