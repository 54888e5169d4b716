using System.Net;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>Forms with several mistakes, of several kinds: days that are none, names that nobody knows, what is missing.</summary>
[Collection(nameof(WalkApp))]
public sealed class MistakeWalk(WalkApp app)
{
    private const string Nobody = "nobody of this name";

    // Each field in which something is typed that is wrong, or nothing where something must be; and the marks of the fields that are said to be wrong.
    private static readonly (string Place, (string Name, string Value)[] Fields, string[] Wrong)[] Forms =
    [
        ("/stakeholders/new", [("email", "nobody"), ("name", "Jo\tSmith"), ("organisation", Nobody), ("reviewBy", "some day")], ["email", "name", "organisation", "subscriberType", "lawfulBasis", "source", "reviewBy"]),
        ("/stakeholders/{Stakeholder}/edit", [("version", "1"), ("email", "nobody"), ("organisation", Nobody), ("reviewBy", "some day")], ["email", "organisation", "subscriberType", "lawfulBasis", "source", "reviewBy"]),
        ("/stakeholders/new", [("email", "nobody"), ("organisation", Nobody), ("organisationType", "no such type")], ["email", "organisationType", "subscriberType", "lawfulBasis", "source", "reviewBy"]),
        ("/organisations/new", [("onsCode", "E12345678901234567890"), ("validFrom", "some day"), ("successors", "Old LEP\n" + Nobody)], ["name", "type", "onsCode", "validFrom", "successors"]),
        ("/organisations/new", [("name", "Old LEP"), ("validTo", "some day")], ["name", "type", "validTo"]),
        ("/organisations/{Organisation}/edit", [("version", "1"), ("validTo", "some day"), ("successors", Nobody), ("onsCode", "E12345678901234567890")], ["name", "type", "onsCode", "validTo", "successors"]),
        ("/reports/schedules", [("template", "none"), ("shareWith", "one@example.org\nsecond of them")], ["awards", "template", "every", "formats", "shareWith"]),
        ("/reports/{Issued}/share", [("expires", "some day"), ("to", "one@example.org\nsecond of them")], ["expires", "to"]),
        ("/reports/new", [("from", "some day"), ("to", "another")], ["awards", "from", "to", "formats"]),
        ("/briefs/{Unsent}/send", [("when", "later"), ("sendAt", "some day"), ("maxLatenessMinutes", "many")], ["lists", "sendAt", "maxLatenessMinutes"]),
        ("/lists/new", [("reviewBy", "some day"), ("audience", "none")], ["title", "owner", "reviewBy", "audience"]),
        ("/influences/new", [("firstYear", "long ago"), ("url", "nowhere")], ["title", "type", "firstYear", "url"]),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Forms.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_form_tells_some_of_its_mistakes_only_after_others_are_mended_or_loses_what_was_typed(int number)
    {
        var (place, fields, wrong) = Forms[number];
        var records = await app.Records;
        place = place.Replace("{Stakeholder}", records.Stakeholder, StringComparison.Ordinal).Replace("{Organisation}", records.Organisation, StringComparison.Ordinal)
            .Replace("{Issued}", records.Issued, StringComparison.Ordinal).Replace("{Unsent}", records.Unsent, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([.. fields.Select(static one => KeyValuePair.Create(one.Name, one.Value)), KeyValuePair.Create("token", app.TokenOf(TimeSpan.Zero))]);
        using var answer = await app.Forms.PostAsync(new Uri(place, UriKind.Relative), form, TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(wrong, wrong.Where(field => page.Contains($"id=\"e-{field}\"", StringComparison.Ordinal) && page.Contains($"href=\"#f-{field}\"", StringComparison.Ordinal)));
        // What can only be chosen is shown again where it was offered.
        var typed = fields.Where(static field => field.Name is not ("template" or "organisationType" or "audience")).ToArray();
        Assert.Equal(typed, typed.Where(field => page.Contains(field.Value, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mistake_in_one_of_several_lines_does_not_say_in_which()
    {
        var records = await app.Records;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("to", "one@example.org\nsecond of them"), KeyValuePair.Create("expires", "2031-01-01"), KeyValuePair.Create("token", app.TokenOf(TimeSpan.Zero))]);
        using var answer = await app.Forms.PostAsync(new Uri($"/reports/{records.Issued}/share", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Contains("To: “second of them” is not a mail address", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }
}
