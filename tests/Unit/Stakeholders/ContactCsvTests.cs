using System.Globalization;
using ImpactTracker.Stakeholders;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Tests.Unit.Stakeholders;

public sealed class ContactCsvTests
{
    private static readonly AddressHash Hash = new(Options.Create(new PrivacyOptions { HashKey = Convert.ToBase64String(new byte[32]) }));
    private static readonly string[] Columns = [.. ContactRow.RequiredColumns, .. ContactRow.OptionalColumns, "Telephone", "Remarks, if any"];

    /// <summary>What is written in any order of columns, with any quoting that RFC 4180 allows, is read as it was.</summary>
    [Fact]
    public void Whatever_stands_in_a_cell_is_read_as_it_was_written()
    {
        var random = new Random(4180);
        for (var n = 0; n < 300; n++)
        {
            var columns = Columns.OrderBy(_ => random.Next()).ToArray();
            var rows = Enumerable.Range(0, random.Next(1, 6)).Select(row => columns.ToDictionary(static column => column, column => Cell(column, row, random))).ToArray();
            var end = random.Next(2) == 0 ? "\n" : "\r\n";
            var file = string.Join(end, rows.Select(row => Line(columns.Select(column => row[column]), random)).Prepend(Line(columns.Select(column => Case(column, random)), random)));

            var read = Read(file);

            Assert.Equal(rows.Length, read.Length);
            Assert.All(rows.Zip(read), static pair =>
            {
                var contact = ContactRow.Read(pair.Second, new ContactDefaults(), Hash, out var rejection);
                Assert.Null(rejection);
                Assert.Equal(pair.First["organisation"].Trim(), contact!.Organisation.Name);
                Assert.Equal(pair.First["email"].Trim().ToLowerInvariant(), contact.Stakeholder.Email);
                Assert.Equal(pair.First["source"].Trim(), contact.Stakeholder.Source);
                Assert.Equal(pair.First["name"].Trim() is { Length: > 0 } name ? name : null, contact.Stakeholder.Name);
                Assert.Contains($"Telephone: {string.Join(' ', pair.First["Telephone"].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))}", contact.Stakeholder.Notes, StringComparison.OrdinalIgnoreCase);
            });
        }
    }

    /// <summary>Bytes of any kind end in contacts, in rejections, or in a sentence about the columns.</summary>
    [Fact]
    public void Whatever_the_file_is_every_row_is_a_contact_or_says_why_not()
    {
        var random = new Random(20181213);
        const string Alphabet = "a,\"\n\r;@.\0\u200b é";
        for (var n = 0; n < 300; n++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(300)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            foreach (var entry in Read(string.Join(',', ContactRow.RequiredColumns) + "\n" + text))
            {
                Assert.NotEqual(ContactRow.Read(entry, new ContactDefaults(), Hash, out var rejection) is null, rejection is null);
            }

            using var reader = new StringReader(text);
            using var csv = ContactCsv.Open(reader, new ContactDefaults(), out var problem);
            Assert.NotEqual(csv is null, problem is null);
        }
    }

    [Fact]
    public void Notes_of_an_import_replace_their_own_lines_and_leave_the_others()
    {
        var once = ContactNotes.Over("Met in York", [("phone", "1"), ("fax", "2\n3")]);
        var twice = ContactNotes.Over(once, [("phone", "4")]);

        Assert.Equal("Met in York\nphone: 1\nfax: 2 3", once);
        Assert.Equal("Met in York\nfax: 2 3\nphone: 4", twice);
        Assert.Equal(twice, ContactNotes.Over(twice, ContactNotes.Of("phone: 4")));
        Assert.Equal(twice, ContactNotes.OverIfRoom(twice, [("long", new string('x', 4_000))]));
        Assert.NotNull(ContactNotes.Problem([("phone", new string('1', 5_000))]));
        Assert.NotNull(ContactNotes.Problem([("phone", "a\0b")]));
    }

    private static ContactEntry[] Read(string file)
    {
        using var text = new StringReader(file);
        using var csv = ContactCsv.Open(text, new ContactDefaults(), out var problem);
        Assert.Null(problem);
        return [.. csv!.Read()];
    }

    private static string Cell(string column, int row, Random random) => column switch
    {
        "email" => string.Create(CultureInfo.InvariantCulture, $"Jo{row}@X{random.Next()}.example"),
        "organisation_type" => "Think tank",
        "subscriber_type" => "corporate",
        "lawful_basis" => "consent",
        "review_by" => "2027-12-31",
        "ons_code" => "",
        "Telephone" => Text(random, "0123 456,\n\"") + "7",
        "name" => random.Next(2) == 0 ? "" : Text(random, "Jo Smith,'\""),
        _ => Text(random, "Ab c,\"';=é") + "x",
    };

    private static string Text(Random random, string alphabet) => new([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => alphabet[random.Next(alphabet.Length)])]);

    private static string Case(string column, Random random) => random.Next(2) == 0 ? column : column.ToUpperInvariant();

    private static string Line(IEnumerable<string> cells, Random random) =>
        string.Join(',', cells.Select(cell => cell.AsSpan().ContainsAny(",\"\n\r") || random.Next(3) == 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));
}
