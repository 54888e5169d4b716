using System.Text;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class CardImportTests(AppFixture app)
{
    private const string Query = "?organisationType=firm&subscriberType=corporate&lawfulBasis=legitimate-interests&source=trade+fair&reviewBy=2027-12-31";

    [Fact]
    public async Task Cards_become_contacts_and_the_same_file_again_changes_nothing()
    {
        var (list, name, address) = (await app.ListAsync(), $"Firm {Guid.NewGuid():N}", ContactFile.Address());
        var file = Card("4.0", $"FN:Jo Smith\r\nORG:{name};Sales\r\nTITLE:Buyer\r\nEMAIL:home@{address.Split('@')[1]}\r\nwork.EMAIL;TYPE=work;PREF=1:{address}\r\nTEL;TYPE=cell:01234")
            + Card("3.0", $"N:Brown;Ann;;Dr;\r\nORG:{name}\r\nEMAIL;TYPE=INTERNET:{ContactFile.Address()}\r\nX-SUBSCRIBER-TYPE:individual")
            + Card("2.1", $"FN:Old\r\nORG:{name}\r\nEMAIL:{ContactFile.Address()}")
            + Card("4.0", $"FN:Nobody\r\nORG:{name}");

        var first = await app.ImportAsync(Encoding.UTF8.GetBytes(file), $"{Query}&list={list}", "text/vcard");
        var again = await app.ImportAsync(Encoding.UTF8.GetBytes(file), $"{Query}&list={list}", "text/plain");

        Assert.Equal([2, 0, 0, 0, 2], ContactFile.Counts(first));
        Assert.Equal([0, 0, 2, 0, 2], ContactFile.Counts(again));
        Assert.Equal(("contacts-vcard", 1), ((string?)first.Json["format"], (int)first.Json["organisationsCreated"]!));
        Assert.Equal([("3", "VERSION"), ("4", "email")], first.Json["rejections"]!.Select(static one => ((string)one["row"]!, (string)one["field"]!)));
        var members = (await app.Api.GetAsync($"/api/lists/{list}/members")).Json["items"]!;
        var jo = members.Single(one => (string?)one["email"] == address);
        Assert.Equal(("Jo Smith", "Buyer", "corporate", "trade fair"), ((string?)jo["name"], (string?)jo["role"], (string?)jo["subscriberType"], (string?)jo["source"]));
        Assert.Equal($"other address: home@{address.Split('@')[1]}\nunit: Sales\ntel: 01234", (string?)jo["notes"]);
        Assert.Equal(("Dr Ann Brown", "individual"), Brown(members.Single(one => (string?)one["email"] != address)));
    }

    [Fact]
    public async Task Cards_without_what_mail_needs_are_rejected_with_the_field_that_lacks()
    {
        var answer = await app.ImportAsync(Encoding.UTF8.GetBytes(Card("4.0", $"FN:Jo\r\nORG:Firm\r\nEMAIL:{ContactFile.Address()}")), "", "text/vcard");

        Assert.Equal("organisation_type", ContactFile.Rejection(answer).Field);
    }

    private static (string?, string?) Brown(JToken one) => ((string?)one["name"], (string?)one["subscriberType"]);

    private static string Card(string version, string lines) => $"BEGIN:VCARD\r\nVERSION:{version}\r\n{lines}\r\nEND:VCARD\r\n";
}
