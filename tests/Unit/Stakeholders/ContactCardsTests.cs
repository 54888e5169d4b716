using ImpactTracker.Stakeholders;

namespace ImpactTracker.Tests.Unit.Stakeholders;

public sealed class ContactCardsTests
{
    [Fact]
    public void Folded_lines_are_put_together_and_escapes_read()
    {
        var contact = One("FN:Jo Sm\r\n ith\r\nORG:Smith\\, Jones\\; and Co;Unit\\\\1\r\nEMAIL:jo@x.exa\r\n\tmple\r\nNOTE:First line\\nsecond\\, still\\; one");

        Assert.Equal(("Jo Smith", "Smith, Jones; and Co", "jo@x.example"), (contact.Fields["name"], contact.Fields["organisation"], contact.Fields["email"]));
        Assert.Equal([("unit", "Unit\\1"), ("note", "First line\nsecond, still; one")], contact.Further);
    }

    [Theory]
    [InlineData("EMAIL:a@x.example\nEMAIL;PREF=1:b@x.example", "b@x.example")]
    [InlineData("EMAIL;PREF=50:a@x.example\nEMAIL;PREF=2:b@x.example", "b@x.example")]
    [InlineData("EMAIL;TYPE=INTERNET:a@x.example\nEMAIL;TYPE=INTERNET,pref:b@x.example", "b@x.example")]
    [InlineData("EMAIL;INTERNET:a@x.example\nEMAIL;INTERNET;PREF:b@x.example", "b@x.example")]
    [InlineData("EMAIL;X-LABEL=\"a;b:c\":a@x.example\nEMAIL:b@x.example", "a@x.example")]
    [InlineData("item1.email:mailto:a@x.example", "a@x.example")]
    public void The_preferred_address_is_taken_and_others_are_kept(string lines, string address)
    {
        var contact = One(lines);

        Assert.Equal(address, contact.Fields["email"]);
        Assert.Equal(lines.Split('\n').Length - 1, contact.Further.Count);
    }

    [Theory]
    [InlineData("FN:Firm\nORG:Firm")]
    [InlineData("KIND:org\nFN:Firm")]
    public void A_card_of_an_organisation_is_a_mailbox_and_not_a_person(string lines)
    {
        var contact = One(lines);

        Assert.Equal("Firm", contact.Fields["organisation"]);
        Assert.False(contact.Fields.ContainsKey("name"));
    }

    [Fact]
    public void Pictures_are_passed_over() => Assert.Empty(One("PHOTO;ENCODING=b;TYPE=JPEG:" + new string('A', 100_000) + "\nEMAIL:a@x.example\nX-PICTURE:data:image/png;base64,AAAA").Further);

    [Theory]
    [InlineData("BEGIN:VCARD\nVERSION:4.0\nFN:A\n", "END")]
    [InlineData("BEGIN:VCARD\nVERSION:4.0\nBEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n", "END")]
    [InlineData("BEGIN:VCARD\nEND:VCARD\n", "VERSION")]
    [InlineData("BEGIN:VCARD\nVERSION:2.1\nEND:VCARD\n", "VERSION")]
    public void A_card_that_is_cut_off_or_of_another_version_says_so(string file, string field) => Assert.Equal(field, Read(file)[0].Damage?.Field);

    [Theory]
    [InlineData("BEGIN:VCARD\r\n", true)]
    [InlineData("\n begin:vcard", true)]
    [InlineData("BEGIN:VCARDS", false)]
    [InlineData("organisation,email", false)]
    [InlineData("", false)]
    public void Cards_are_known_by_their_first_line(string text, bool are) => Assert.Equal(are, ContactCards.Are(text));

    [Fact]
    public void Whatever_the_lines_are_nothing_is_thrown_and_every_card_is_one_contact()
    {
        var random = new Random(6350);
        const string Alphabet = "ab:;,.\\\"=\n\r\t @EMAILORGFN";
        for (var n = 0; n < 500; n++)
        {
            var lines = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            Assert.Single(Read($"BEGIN:VCARD\nVERSION:4.0\n{lines}\nEND:VCARD\n"));
        }
    }

    private static ContactEntry One(string lines) => Assert.Single(Read($"BEGIN:VCARD\r\nVERSION:4.0\r\n{lines}\r\nEND:VCARD\r\n"));

    private static ContactEntry[] Read(string file)
    {
        using var text = new StringReader(file);
        return [.. ContactCards.Read(text)];
    }
}
