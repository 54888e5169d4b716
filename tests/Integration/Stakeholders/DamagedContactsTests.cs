using System.Net;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class DamagedContactsTests(AppFixture app)
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { ContactFile.Row(email: "nobody"), "email", "needs a name, an @ and a domain" },
        { ContactFile.Row(email: ""), "email", "is required" },
        { ContactFile.Row(email: "\"a@b.example\r\nBcc: everybody@example.org\""), "email", "several lines" },
        { ContactFile.Row(email: "a b@x.example"), "email", "before the @" },
        { ContactFile.Row(email: "a@x\0.example"), "email", "cannot be a host's name" },
        { ContactFile.Row(email: new string('a', 10_000) + "@x.example"), "email", "at most 64" },
        { ContactFile.Row(email: "a@" + new string('a', 10_000) + ".example"), "email", "at most 63" },
        { ContactFile.Row(""), "organisation", "is required" },
        { ContactFile.Row("\"Eve\r\nBcc: everybody@example.org\""), "organisation", "several lines" },
        { ContactFile.Row("A\0B"), "organisation", "control characters" },
        { ContactFile.Row("A\uFFFEB"), "organisation", "control characters" },
        { ContactFile.Row(new string('x', 201)), "organisation", "at most 200" },
        { ContactFile.Row(type: "club"), "organisation_type", "must be one of local-enterprise-partnership" },
        { ContactFile.Row(review: "31/12/2027"), "review_by", "a day such as 2027-12-31" },
        { ContactFile.Row(review: "2027-02-29"), "review_by", "a day such as 2027-12-31" },
        { "Only an organisation", "organisation_type", "must be one of" },
    };

    public static TheoryData<string, string> Files => new()
    {
        { "", "Found: no columns" },
        { "\n\n", "Found: no columns" },
        { "name,mail\nA,a@x.example\n", "Found: name, mail" },
        { ContactFile.Heading.Replace(',', ';') + "\n", "Found: organisation;ons_code" },
        { ContactFile.Heading.Replace("email", "e-mail", StringComparison.Ordinal) + "\n", "the columns email are missing" },
        { "\"" + ContactFile.Heading + "\n", "are missing" },
        { "\"" + string.Concat(Enumerable.Repeat("x\n", 600_000)), "are missing" },
        { "%PDF-1.7\n", "Found: %PDF-1.7" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_that_cannot_be_used_says_which_field_and_what_would_be_right_and_the_others_are_stored(string row, string field, string right)
    {
        var answer = await app.ImportAsync(ContactFile.Of(ContactFile.Row(), row, ContactFile.Row()));

        Assert.Equal([2, 0, 0, 0, 1], ContactFile.Counts(answer));
        var (at, column, value, reason) = ContactFile.Rejection(answer);
        Assert.Equal((3, field), (at, column));
        Assert.Contains(right, reason, StringComparison.Ordinal);
        Assert.InRange(value.Length, 0, 201);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_with_other_columns_says_what_was_expected_and_what_was_found(string file, string right)
    {
        var answer = await app.ImportAsync(file);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(right, Assert.Single(answer.ErrorsOf("body")), StringComparison.Ordinal);
        Assert.Contains("Expected: organisation, organisation_type, email,", Assert.Single(answer.ErrorsOf("body")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_column()
    {
        var answer = await app.ImportAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(ContactFile.Of(ContactFile.Row()))]);

        Assert.Equal([1, 0, 0, 0, 0], ContactFile.Counts(answer));
    }

    [Fact]
    public async Task Text_in_another_encoding_is_refused_and_not_guessed_at()
    {
        foreach (var encoding in (Encoding[])[Encoding.Latin1, new UnicodeEncoding(false, true)])
        {
            var answer = await app.ImportAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(ContactFile.Of(ContactFile.Row("Café")))]);

            Assert.Contains("UTF-8", Assert.Single(answer.ErrorsOf("body")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_ends_the_reading_with_a_reason()
    {
        var answer = await app.ImportAsync(ContactFile.Of(ContactFile.Row(), "\"" + string.Concat(Enumerable.Repeat(ContactFile.Row() + "\n", 8_000))));

        Assert.Equal([1, 0, 0, 0, 1], ContactFile.Counts(answer));
        Assert.Contains("quotation mark", ContactFile.Rejection(answer).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_damaged_file_of_the_project_gives_ten_contacts_and_one_reason_that_helps()
    {
        var file = Repository.SharedData("lep-contacts.csv");
        Assert.SkipWhen(file is null, "The shared material is not beside the checkout.");

        var answer = await app.ImportAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal((11, 1), ((int)answer.Json["rowsRead"]!, (int)answer.Json["rejected"]!));
        var (row, field, value, reason) = ContactFile.Rejection(answer);
        Assert.Equal((9, "organisation"), (row, field));
        Assert.StartsWith("Derby\nE37000009,Dorset", value, StringComparison.Ordinal);
        Assert.Contains("quotation mark was opened here and not closed", reason, StringComparison.Ordinal);
    }
}
