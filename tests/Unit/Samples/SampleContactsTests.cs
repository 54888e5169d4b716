using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.Samples;

public class SampleContactsTests
{
    private const int LepsOf2017 = 38;
    private static readonly List<Dictionary<string, string>> Contacts = SampleFiles.Contacts();

    [Fact]
    public void Every_lep_has_one_code_and_one_mailbox()
    {
        Assert.Equal(LepsOf2017, Contacts.Count);
        Assert.Equal(LepsOf2017, Contacts.Select(c => c["ons_code"]).Distinct().Count());
        Assert.Equal(LepsOf2017, Contacts.Select(c => c["email"]).Distinct().Count());
        Assert.All(Contacts, c => Assert.Matches("^E370000[0-9]{2}$", c["ons_code"]));
        Assert.All(Contacts, c => Assert.DoesNotContain("", c.Values));
    }

    [Fact]
    public void Mailboxes_are_invented_and_well_formed() => Assert.All(Contacts, contact =>
    {
        Assert.Matches(@"^enquiries@[a-z0-9-]+\.example$", contact["email"]);
        Assert.All(contact["email"].Split('@')[1].Split('.'), label => Assert.InRange(label.Length, 1, 63));
    });

    [Fact]
    public void Contacts_and_organisations_are_the_same_leps()
    {
        var organisations = SampleFiles.Records("organisations.json");

        Assert.Equal(Contacts.Select(c => (c["ons_code"], c["organisation"])), organisations.Select(o => ((string)o["onsCode"]!, (string)o["name"]!)));
        Assert.Equal(LepsOf2017, organisations.Select(o => (string)o["id"]!).Distinct().Count());
        Assert.All(organisations, o => Assert.Matches("^[a-z0-9-]{3,64}$", (string)o["id"]!));
        Assert.All(organisations, o => Assert.Equal("local-enterprise-partnership", (string?)o["type"]));
        Assert.Contains(Contacts, c => c["organisation"] == "Derby, Derbyshire, Nottingham and Nottinghamshire LEP" && c["ons_code"] == "E37000008");
        Assert.Contains(Contacts, c => c["organisation"] == "York, North Yorkshire and East Riding LEP" && c["ons_code"] == "E37000039");
    }

    [Fact]
    public void Codes_and_names_are_those_of_the_list_they_come_from()
    {
        var original = Repository.SharedData("leps.csv");
        Assert.SkipWhen(original is null, "The shared material is not here.");

        // Line by line: the original opens a quotation mark in two names and never closes it.
        var leps = File.ReadAllLines(original).Skip(1).Select(l => l.Split(',', 2)).ToDictionary(l => l[0], l => l[1].TrimStart('"'));
        Assert.Equal(leps.Keys.Order(), Contacts.Select(c => c["ons_code"]).Order());
        Assert.All(Contacts, c => Assert.StartsWith(leps[c["ons_code"]], c["organisation"], StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_that_are_sound_in_the_original_are_the_same_here()
    {
        var original = Repository.SharedData("lep-contacts.csv");
        Assert.SkipWhen(original is null, "The shared material is not here.");

        var lines = File.ReadAllLines(SampleFiles.PathOf("lep-contacts.csv"));
        var sound = File.ReadAllLines(original).Where(l => l.Split(',').Length == 9 && !l.Contains('"', StringComparison.Ordinal)).ToList();
        Assert.Equal(11, sound.Count);
        Assert.Equal(sound[0], lines[0]);
        Assert.All(sound, l => Assert.Contains(l, lines));
    }
}
