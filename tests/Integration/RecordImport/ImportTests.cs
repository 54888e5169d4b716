using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.RecordImport;

public class ImportTests(AppFixture fixture)
{
    private readonly ImportClient import = new(fixture.Api);

    [Fact]
    public async Task A_row_makes_its_award_and_its_record()
    {
        var (id, reference) = (Outcomes.NewId(), Outcomes.NewReference());
        var report = await import.SendAsync(ExportSheet.Of2022.Row(
            "Outcome Base ID", id, "pubid", id, "Award Reference", reference, "Start Date", "42736", "Audience Size", "18568", "Other Audience", "Schools,Patients, carers and/or patient groups",
            "Year Took Place", "'2018,2019  ", "Results of Activity", "One._x000D_\nTwo.", "Most Significant Outcome", "Decision made or influenced", "Url", "https://engines.example").Csv());

        Assert.Equal((1, 1, "researchfish-2022"), ((int)report["created"]!, (int)report["awardsCreated"]!, (string)report["format"]!));
        Assert.Equal(
            ["audienceSizeBand excel-date 11-50", "awardStart excel-date 2017-01-01", "otherAudiences joined-commas schools; patients", "resultsAndImpact excel-escape line break", "years year-quotes 2018, 2019"],
            report["repairs"]!.Select(static repair => $"{repair["field"]} {repair["rule"]} {repair["to"]}").Order());
        var award = (await fixture.Api.GetAsync($"/api/awards/{Outcomes.AwardOf(reference)}")).Json;
        Assert.Equal((reference, "Engines of growth", "2017-01-01"), ((string)award["reference"]!, (string)award["title"]!, (string)award["startDate"]!));
        var record = await OnlyAsync(reference);
        Assert.Equal(("A seminar on engines", "talk", "11-50", "decision-influenced", "One.\nTwo."), ((string)record["title"]!, (string)record["form"]!, (string)record["audienceSizeBand"]!, (string)record["mostSignificantOutcome"]!, (string)record["resultsAndImpact"]!));
        Assert.Equal([2018, 2019], record["years"]!.Values<int>());
        Assert.Equal(["schools", "patients"], record["otherAudiences"]!.Values<string>());
        Assert.Equal(("researchfish", id, "local-manager"), ((string)record["source"]!["system"]!, (string)record["source"]!["recordId"]!, (string)record["createdBy"]!));
        Assert.Equal((string)record["id"]!, (string)(await fixture.Api.GetAsync($"/api/activities/{record["id"]}")).Json["id"]!);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var reference = Outcomes.NewReference();
        var csv = ExportSheet.Of2020.Row(Known(Outcomes.NewId(), reference)).Row(Known(Outcomes.NewId(), reference, "Engagement", "Another")).Csv();
        Assert.Equal(2, (int)(await import.SendAsync(csv))["created"]!);

        var again = await import.SendAsync(csv);

        Assert.Equal((2, 0), ((int)again["unchanged"]!, (int)again["awardsCreated"]!));
        Assert.All(await AllAsync(reference), static record => Assert.Equal(1, (int)record["version"]!));
    }

    [Fact]
    public async Task A_later_year_updates_and_an_earlier_one_does_not_take_back()
    {
        var (id, reference) = (Outcomes.NewId(), Outcomes.NewReference());
        var first = ExportSheet.Of2018.Row("ID", id + "1552523208", "File Reference", reference, "Audience Size", "51 - 100", "Url", "https://engines.example/1", "Results of Activity", "Too early.").Csv();
        await import.SendAsync(first);
        var made = await OnlyAsync(reference);

        // The export of 2019 has no column for the size of the audience, and this row no address.
        var later = await import.SendAsync(ExportSheet.Of2019.Row("pubid", id, "Entry ID", id + "1584145608", "Award Reference", reference, "Results of Activity*", "Rules were changed.", "Dissemination*", "A seminar on engines").Csv());
        Assert.Equal((0, 1), ((int)later["created"]!, (int)later["updated"]!));
        Assert.Equal((0, 1), await CountsAsync(first));

        var record = await OnlyAsync(reference);
        Assert.Equal((string)made["id"]!, (string)record["id"]!);
        Assert.Equal((2, "Rules were changed.", "51-100", "https://engines.example/1"), ((int)record["version"]!, (string)record["resultsAndImpact"]!, (string)record["audienceSizeBand"]!, (string)record["url"]!));
    }

    [Fact]
    public async Task The_same_record_under_further_awards_is_attributed()
    {
        var (id, one, two, three) = (Outcomes.NewId(), Outcomes.NewReference(), Outcomes.NewReference(), Outcomes.NewReference());
        var csv = ExportSheet.Of2020.Row(Known(id, one)).Row(Known(id, two)).Csv();
        var report = await import.SendAsync(csv);
        Assert.Equal((1, 1, 2), ((int)report["created"]!, (int)report["attributed"]!, (int)report["awardsCreated"]!));

        var later = await import.SendAsync(ExportSheet.Of2021.Row(Known(id, three)).Row(Known(id, two)).Csv());

        Assert.Equal((1, 1), ((int)later["attributed"]!, (int)later["unchanged"]!));
        var record = await OnlyAsync(three);
        Assert.Equal(new[] { one, two, three }.Select(Outcomes.AwardOf), record["awards"]!.Values<string>());
        Assert.Equal((string)record["id"]!, (string)(await OnlyAsync(one))["id"]!);
        Assert.Equal((string)record["id"]!, (string)(await OnlyAsync(two))["id"]!);
        Assert.Equal((0, 2), await CountsAsync(csv));
    }

    [Fact]
    public async Task What_a_person_wrote_stays()
    {
        var (id, reference) = (Outcomes.NewId(), Outcomes.NewReference());
        await import.SendAsync(ExportSheet.Of2020.Row(Known(id, reference)).Csv());
        var record = await OnlyAsync(reference);
        await ChangeAsync(record, changed => changed["title"] = "As I would say it");

        var report = await import.SendAsync(ExportSheet.Of2021.Row(Known(id, reference, "Results of Activity", "New words.")).Csv());

        Assert.Equal(1, (int)report["unchanged"]!);
        Assert.Equal((2, (string)record["id"]!), ((int)report["kept"]![0]!["row"]!, (string)report["kept"]![0]!["id"]!));
        Assert.Equal(("As I would say it", 2), ((string)(await OnlyAsync(reference))["title"]!, (int)(await OnlyAsync(reference))["version"]!));
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_stores_nothing()
    {
        var (id, one, two) = (Outcomes.NewId(), Outcomes.NewReference(), Outcomes.NewReference());
        var csv = ExportSheet.Of2020.Row(Known(id, one)).Row(Known(id, two)).Row(Known(Outcomes.NewId(), one, "Primary Audience", "Martians")).Row(Known(Outcomes.NewId(), two, "Audience Size", "18568")).Csv();
        var told = await import.SendAsync(csv, "?dryRun=true");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await fixture.Api.GetAsync($"/api/awards/{Outcomes.AwardOf(one)}")).Status);
        var done = await import.SendAsync(csv);
        Assert.True((bool)told["dryRun"]!);
        told["dryRun"] = false;
        Assert.Equal(done.ToString(), told.ToString());
        Assert.Equal((2, 1, 1, 2), ((int)done["created"]!, (int)done["attributed"]!, (int)done["rejected"]!, (int)done["awardsCreated"]!));
    }

    [Fact]
    public async Task A_row_that_cannot_be_used_says_what_would_be_right()
    {
        var reference = Outcomes.NewReference();
        var report = await import.SendAsync(ExportSheet.Of2020
            .Row(Known(Outcomes.NewId(), reference, "Form of Engagement", "A séance"))
            .Row(Known(Outcomes.NewId(), reference, "Engagement", new string('x', 501)))
            .Row(Known(Outcomes.NewId(), "", "Engagement", "Nobody's"))
            .Row(Known(Outcomes.NewId(), Outcomes.NewReference(), "End Date", ""))
            .Row(Known(Outcomes.NewId(), reference, "Primary Audience", ""))
            .Row(Known(Outcomes.NewId(), reference)).Csv());

        Assert.Equal((5, 1), ((int)report["rejected"]!, (int)report["created"]!));
        Assert.Equal([(2, "form"), (3, "title"), (4, "awardReference"), (5, "awardReference"), (6, "primaryAudience")], report["rejections"]!.Select(static one => ((int)one["row"]!, (string)one["field"]!)));
        Assert.Equal("A séance", (string)report["rejections"]![0]!["value"]!);
        Assert.Contains("talk", (string)report["rejections"]![0]!["reason"]!, StringComparison.Ordinal);
        Assert.Contains("endDate", (string)report["rejections"]![3]!["reason"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Influences_are_records_of_their_own()
    {
        var (id, reference) = (Outcomes.NewId(), Outcomes.NewReference());
        var csv = ExportSheet.Policy2018.Row("ID", id + "1552523208", "File Reference", reference, "Policy Impact Areas", "Healthcare,Government, Democracy Justice", "Policy Impact Types", "No impacts yet").Csv();
        Assert.Equal(1, (int)(await import.SendAsync(csv))["created"]!);

        var record = Assert.Single((await fixture.Api.GetAsync($"/api/awards/{Outcomes.AwardOf(reference)}/influences")).Json["items"]!);
        Assert.Equal(("national-consultation", 2018, "none-yet"), ((string)record["type"]!, (int)record["firstYear"]!, (string)record["impactTypes"]![0]!));
        Assert.Equal(["healthcare", "government"], record["areas"]!.Values<string>());
        Assert.Equal((0, 1), await CountsAsync(csv));
    }

    [Fact]
    public async Task A_workbook_brings_both_kinds()
    {
        var reference = Outcomes.NewReference();
        var report = await import.SendAsync(WorkbookFile.Of(
            ("Engagement", ExportSheet.Of2020.Row(Known(Outcomes.NewId(), reference))), ("Policy", ExportSheet.Policy2020.Row(Known(Outcomes.NewId(), reference, "Type of Influence", "Wishful thinking")).Row(Known(Outcomes.NewId(), reference)))));

        Assert.Equal((2, 1), ((int)report["created"]!, (int)report["rejected"]!));
        Assert.Equal(("Policy", 2), ((string)report["rejections"]![0]!["sheet"]!, (int)report["rejections"]![0]!["row"]!));
        Assert.Single((await fixture.Api.GetAsync($"/api/awards/{Outcomes.AwardOf(reference)}/influences")).Json["items"]!);
        await OnlyAsync(reference);
    }

    private static string[] Known(string id, string reference, params string[] more) => ["Outcome Base ID", id, "pubid", id, "id", id + "1615449289", "Award Reference", reference, .. more];

    private async Task<(int Created, int Unchanged)> CountsAsync(string csv) => await import.SendAsync(csv) is var report ? ((int)report["created"]!, (int)report["unchanged"]!) : default;

    private async Task<JToken> OnlyAsync(string reference) => Assert.Single(await AllAsync(reference));

    private async Task<JToken> AllAsync(string reference) => (await fixture.Api.GetAsync($"/api/awards/{Outcomes.AwardOf(reference)}/activities")).Json["items"]!;

    private async Task ChangeAsync(JToken record, Action<JObject> change)
    {
        var draft = (JObject)record.DeepClone();
        string[] notDraft = ["id", "version", "status", "source", "evidence", "createdAt", "createdBy", "changedAt", "changedBy"];
        Array.ForEach(notDraft, name => draft.Remove(name));
        change(draft);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await fixture.Api.PutAsync($"/api/activities/{record["id"]}", draft.ToString(), $"\"{record["version"]}\"")).Status);
    }
}
