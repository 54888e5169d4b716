using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.RecordImport;

public class GtrAndOwnTests(AppFixture fixture)
{
    private readonly ImportClient import = new(fixture.Api);

    [Fact]
    public async Task A_page_adds_to_its_award_and_flags_what_was_typed_already()
    {
        var award = await NewAwardAsync();
        var typed = (string)(await LogAsync(award, "A brief on engines")).Json["id"]!;
        const string Page = """
            Engines of growth
            Lead Research Organisation: University of Somewhere
            Planned Impact
            Description A Brief, on engines
            Form Of Engagement Activity A magazine, newsletter or online publication
            Part Of Official Scheme? No
            Geographic Reach National
            Primary Audience Policymakers/politicians
            Results and Impact It was sent to all.
            Year(s) Of Engagement Activity 2019
            """;
        var report = await import.SendAsync(Page, $"?award={award}");

        Assert.Equal(("gtr-page", 1), ((string)report["format"]!, (int)report["created"]!));
        Assert.Equal((1, typed), ((int)report["likelyDuplicates"]![0]!["row"]!, (string)report["likelyDuplicates"]![0]!["id"]!));
        Assert.Equal(1, (int)(await import.SendAsync(Page, $"?award={award}"))["unchanged"]!);
        Assert.Equal(2, (await ActivitiesAsync(award)).Count());
    }

    [Fact]
    public async Task The_gateway_and_researchfish_meet_on_the_same_record()
    {
        var (id, reference) = (Outcomes.NewId(), Outcomes.NewReference());
        await import.SendAsync(ExportSheet.Of2020.Row("Outcome Base ID", id, "pubid", id, "Award Reference", reference, "Audience Size", "51 - 100", "Results of Activity", "Forty came.").Csv());
        var json = $$"""{ "dissemination": [ { "id": "X", "outcomeid": "{{id}}", "title": "A seminar on engines", "form": "A talk or presentation", "primaryAudience": "Industry/Business", "geographicReach": "National", "yearsOfDissemination": "2018", "impact": "IMPACT" } ] }""";

        Assert.Equal(1, (int)(await import.SendAsync(json.Replace("IMPACT", "Forty came.", StringComparison.Ordinal), $"?award={Outcomes.AwardOf(reference)}"))["unchanged"]!);
        Assert.Equal(1, (int)(await import.SendAsync(json.Replace("IMPACT", "Rules were changed.", StringComparison.Ordinal), $"?award={Outcomes.AwardOf(reference)}"))["updated"]!);

        var record = Assert.Single(await ActivitiesAsync(Outcomes.AwardOf(reference)));
        Assert.Equal(("51-100", "Rules were changed."), ((string)record["audienceSizeBand"]!, (string)record["resultsAndImpact"]!));
    }

    [Fact]
    public async Task Our_own_rows_find_their_records()
    {
        var award = await NewAwardAsync();
        var id = (string)(await LogAsync(award, "A brief on engines")).Json["id"]!;
        string Row(string title, string version) => new ExportSheet([.. ExportSheet.Own.Headings, "version"]).Row(
            "id", id, "awards", award, "title", title, "form", "publication", "years", "2019", "geographic_reach", "national", "primary_audience", "policymakers", "version", version).Csv();

        Assert.Equal(("kept", 0), await KeptAsync(Row("Changed", "")));
        Assert.Equal(("kept", 0), await KeptAsync(Row("Changed", "7")));
        Assert.Equal(("", 1), await KeptAsync(Row("Changed", "1")));
        Assert.Equal(("", 0), await KeptAsync(Row("Changed", "1")));

        var record = Assert.Single(await ActivitiesAsync(award));
        Assert.Equal((id, "Changed", 2), ((string)record["id"]!, (string)record["title"]!, (int)record["version"]!));

        async Task<(string, int)> KeptAsync(string csv) => await import.SendAsync(csv) is var report ? (report["kept"]!.Any() ? "kept" : "", (int)report["updated"]!) : default;
    }

    [Fact]
    public async Task Our_own_rows_without_a_name_are_made_once()
    {
        var award = await NewAwardAsync();
        var csv = ExportSheet.Own.Row("id", "", "title", "'=A title", "beneficiaries", "firms").Row("id", "", "title", "Other", "beneficiaries", "nobody").Row("id", "", "title", "Third", "awards", "no-such-award").Csv();
        var report = await import.SendAsync(csv, $"?award={award}");

        Assert.Equal((1, 2), ((int)report["created"]!, (int)report["rejected"]!));
        Assert.Equal(["beneficiaries[0]", "awards"], report["rejections"]!.Select(static one => (string)one["field"]!).OrderDescending());
        Assert.Equal(1, (int)(await import.SendAsync(csv, $"?award={award}"))["unchanged"]!);
        Assert.Equal("=A title", (string)Assert.Single(await ActivitiesAsync(award))["title"]!);
    }

    private async Task<string> NewAwardAsync()
    {
        var award = Outcomes.AwardOf(Outcomes.NewReference());
        var answer = await fixture.Api.PutAsync($"/api/awards/{award}", new
        {
            title = "Engines of growth",
            funder = "ESRC",
            leadOrganisation = "University of Somewhere",
            startDate = "2017-01-01",
            endDate = "2019-12-31",
            plannedImpact = new { beneficiaries = new[] { new { id = "firms", name = "Firms" } }, plannedActivities = Array.Empty<object>() },
        });
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.Status);
        return award;
    }

    private Task<ApiAnswer> LogAsync(string award, string title) => fixture.Api.PostAsync("/api/activities", new
    {
        awards = new[] { award },
        title,
        form = "publication",
        startDate = "2019-03-01",
        geographicReach = "national",
        primaryAudience = "policymakers",
    });

    private async Task<JToken> ActivitiesAsync(string award) => (await fixture.Api.GetAsync($"/api/awards/{award}/activities")).Json["items"]!;
}
