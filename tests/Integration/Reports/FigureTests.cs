using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

public sealed class FigureTests(AppFixture app)
{
    private static readonly string[] Data = ["json", "csv", "xlsx"];
    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task Records_of_several_awards_count_once_and_every_count_leads_to_its_records()
    {
        var awards = await api.AwardsAsync(2);
        var both = await api.MakeAsync("/api/activities", ReportMaking.Full(awards));
        var banded = await api.MakeAsync("/api/activities", RecordMaking.Activity(awards[1]).With("form", "workshop").With("audienceSizeBand", "over-500"));
        var influence = await api.MakeAsync("/api/influences", RecordMaking.Influence(awards));

        var report = await api.ReportAsync("ukri", Data, awards);
        var document = (await api.FileAsync(report, "json")).Json;

        var figures = report["figures"]!;
        Assert.Equal((2, 2, 3, 1), ((int)figures["awards"]!, (int)figures["activities"]!, (int)figures["attributions"]!, (int)figures["influences"]!));
        Assert.Equal((40, 1, 1), ((int)figures["peopleReached"]!, (int)figures["withCountedAudience"]!, (int)figures["withEvidence"]!));
        Assert.Equal("""{"11-50":1,"over-500":1}""", RecordMaking.Text(figures["byAudienceBand"]!));
        Assert.Equal((1, 1), ((int)figures["byBeneficiary"]![$"{awards[0]}/firms"]!, (int)figures["byBeneficiary"]![$"{awards[1]}/firms"]!));
        Assert.Equal("""{"promises":4,"kept":2,"planned":6,"done":2}""", RecordMaking.Text(figures["plan"]!));
        Assert.Equal("""{"intended":0,"reached":0,"others":1,"lists":[]}""", RecordMaking.Text(figures["organisations"]!));
        Assert.True(JToken.DeepEquals(figures, document["figures"]));
        Assert.Equal([both], document["records"]!["byForm"]!["talk"]!["records"]!.Values<string>());
        Assert.Equal([banded], document["records"]!["byForm"]!["workshop"]!["records"]!.Values<string>());
        Assert.Equal([influence], document["records"]!["influencesByType"]!["policy-citation"]!["records"]!.Values<string>());
        Assert.DoesNotContain("local-manager", document.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_and_the_paste_sheet_import_back_with_nothing_changed()
    {
        var awards = await api.AwardsAsync(2);
        await api.MakeAsync("/api/activities", ReportMaking.Full(awards));
        await api.MakeAsync("/api/activities", RecordMaking.Activity(awards[1]).With("title", "=HYPERLINK(\"x\")"));
        await api.MakeAsync("/api/influences", RecordMaking.Influence(awards));
        var report = await api.ReportAsync("summary", Data, awards);

        var workbook = (await api.FileAsync(report, "xlsx")).Bytes;
        var import = await api.SendAsync(HttpMethod.Post, "/api/activities/import", workbook, "application/octet-stream");
        var sheet = await api.FileAsync(report, "csv");
        var lines = sheet.Text.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        var pasted = await api.SendAsync(HttpMethod.Post, "/api/activities/import", sheet.Bytes, "application/octet-stream");

        Assert.True(import.Status == HttpStatusCode.OK, import.Text);
        Assert.Equal("3 0 0 3 0", $"{import.Json["rowsRead"]} {import.Json["created"]} {import.Json["updated"]} {import.Json["unchanged"]} {import.Json["rejected"]}");
        Assert.Equal("2 0 0 2 0", $"{pasted.Json["rowsRead"]} {pasted.Json["created"]} {pasted.Json["updated"]} {pasted.Json["unchanged"]} {pasted.Json["rejected"]}");
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("Engagement,Form of Engagement,Part of Official Scheme?", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_records_give_the_same_bytes_in_every_format_whoever_asks_and_when()
    {
        var award = await api.AwardAsync();
        await api.MakeAsync("/api/activities", ReportMaking.Full(award));
        foreach (var template in (string[])["ukri", "gtr", "ref", "horizon", "summary"])
        {
            var first = await api.ReportAsync(template, ["html", "xlsx", "csv", "json"], award);
            var again = await api.ReportAsync(template, ["html", "xlsx", "csv", "json"], award);

            Assert.Equal(4, first["files"]!.Select(static file => (string?)file["sha256"]).Distinct().Count());
            Assert.Equal(first["files"]!.Select(static file => (string?)file["sha256"]), again["files"]!.Select(static file => (string?)file["sha256"]));
        }
    }

    [Fact]
    public async Task A_report_on_all_awards_has_those_of_everybody()
    {
        var award = await api.AwardAsync();
        var asked = await api.PostAsync("/api/reports", """{"awards":"all","template":"summary","formats":["json"]}""");
        var report = await api.ReadyAsync((string)asked.Json["id"]!);

        Assert.Equal("all", (string?)report["awards"]);
        Assert.True((int)report["figures"]!["awards"]! > 0);
        Assert.Contains(award, (await api.FileAsync(report, "json")).Json["awards"]!.Select(static one => (string?)one["award"]!["id"]));
    }
}
