using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.RecordImport;

public class GtrTests
{
    private const string Activity = """
        { "links": { "link": [ { "href": "http://gtr.example/x", "form": "no" } ] }, "id": "0A1B2C3D-1111-2222-3333-444455556666", "outcomeid": "5c899587eaee85.48706421", "created": 1514764800000,
          "title": "A seminar on engines", "description": "Forty came.", "form": "A talk or presentation", "primaryAudience": "Industry/Business", "yearsOfDissemination": "2018,2019",
          "impact": "They asked for more.", "geographicReach": "National", "partOfOfficialScheme": false, "supportingUrl": "https://engines.example/talk" }
        """;

    private const string Influence = """
        { "id": "F1", "influence": "Evidence on engines", "type": "Contribution to a national consultation/review", "impact": "Rules were changed.", "methods": null,
          "areas": { "item": [ "Environment", "Government, Democracy and Justice" ] }, "geographicReach": "National" }
        """;

    [Theory]
    [InlineData("{0}")]
    [InlineData("[ {0} ]")]
    [InlineData("""{ "page": 1, "size": 20, "totalPages": 1, "totalSize": 1, "dissemination": [ {0} ] }""")]
    [InlineData("""{ "outcomes": { "dissemination": {0} } }""")]
    public void An_activity_is_read_from_any_envelope(string envelope)
    {
        var source = Reading.Known(envelope.Replace("{0}", Activity, StringComparison.Ordinal));
        var record = Assert.Single(source.Read());
        var draft = record.Activity!;

        Assert.Equal(("gtr-json", false), (source.Format, source.NamesAwards));
        Assert.Equal((1, "researchfish", "5c899587eaee85.48706421"), (record.Row, record.System, record.SourceId));
        Assert.Equal(("A seminar on engines", "talk", "industry", "national", false), (draft.Title, draft.Form, draft.PrimaryAudience, draft.GeographicReach, draft.PartOfOfficialScheme));
        Assert.Equal([2018, 2019], draft.Years!);
        Assert.Equal(("Forty came.\n\nThey asked for more.", "https://engines.example/talk"), (draft.ResultsAndImpact, draft.Url));
        Assert.Null(draft.AudienceSizeBand);
        Assert.Null(draft.OtherAudiences);
    }

    [Fact]
    public void Influences_come_with_their_areas()
    {
        var records = Reading.Of($$"""{ "policyInfluence": [ {{Influence}} ], "dissemination": [ {{Activity}} ] }""");

        Assert.Equal([RecordKind.Influence, RecordKind.Activity], records.Select(static record => record.Kind));
        Assert.Equal(("gtr", "F1", "national-consultation"), (records[0].System, records[0].SourceId, records[0].Influence!.Type));
        Assert.Equal(["environment", "government"], records[0].Influence!.Areas!);
        Assert.Null(records[0].Influence!.FirstYear);
    }

    [Fact]
    public void One_page_of_several_says_so() =>
        Assert.Contains(Reading.Known($$"""{ "page": 1, "totalPages": 3, "dissemination": [ {{Activity}} ] }""").Notes, static note => note.Contains("one page of 3", StringComparison.Ordinal));

    [Fact]
    public void Json_that_breaks_off_gives_what_came_before_and_says_where()
    {
        var records = Reading.Of($$"""[ {{Activity}}, { "form": "A ta""");

        Assert.Null(records[0].Rejection);
        Assert.Equal((2, "body"), (records[1].Rejection!.Row, records[1].Rejection!.Field));
    }

    [Fact]
    public void A_page_gives_its_activities()
    {
        var records = Reading.Of("""
            Engines of growth
            Lead Research Organisation: University of Somewhere

            Planned Impact
            Description of what is planned, which is no record.

            10 25 50
            Description A seminar
            on engines
            Form Of Engagement Activity A talk or presentation
            Part Of Official Scheme? No
            Geographic Reach National
            Primary Audience Professional Practitioners
            Results and Impact Forty came.
            They asked for more.
            Year(s) Of Engagement Activity 2018,2019
            Description
            A brief
            Form Of Engagement Activity
            A magazine, newsletter or online publication
            Part Of Official Scheme? Yes
            Geographic Reach: Local
            Primary Audience	Policymakers/politicians
            Results and Impact
            Year(s) Of Engagement Activity 2019
            URL https://engines.example/brief
            Back to top
            """);

        Assert.Equal(["A seminar on engines", "A brief"], records.Select(static record => record.Activity!.Title));
        Assert.Equal(["talk", "publication"], records.Select(static record => record.Activity!.Form));
        Assert.Equal([[2018, 2019], [2019]], records.Select(static record => record.Activity!.Years!));
        Assert.Equal("Forty came.\nThey asked for more.", records[0].Activity!.ResultsAndImpact);
        Assert.Equal("https://engines.example/brief", records[1].Activity!.Url);
        Assert.All(records, static record => Assert.Equal(("gtr-page", 34), (record.System, record.SourceId.Length)));
        Assert.All(records, static record => Assert.Null(record.Rejection));
    }

    [Fact]
    public void The_published_page_has_two_activities()
    {
        var page = Repository.SharedData("gtr-project-page.txt");
        Assert.SkipWhen(page is null, "The shared material is not here.");

        var records = Reading.Of(File.ReadAllBytes(page));
        Assert.Equal([("talk", "practitioners", 2018), ("publication", "policymakers", 2019)], records.Select(static record => (record.Activity!.Form!, record.Activity.PrimaryAudience!, record.Activity.Years![0])));
    }
}
