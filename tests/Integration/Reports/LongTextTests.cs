using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Reports;

/// <summary>Ten thousand long words in a field: stored, changed, exported, imported back and reported whole.</summary>
public sealed class LongTextTests(AppFixture app)
{
    private static readonly string[] Formats = ["html", "docx", "pdf", "xlsx", "csv", "json"];
    private static readonly string Words = string.Concat(Enumerable.Range(0, 10_000).Select(static number => $"wörd{number:D4} "))[..^1] + " 🎓";

    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task Ten_thousand_long_words_are_cut_on_their_way_into_a_report_or_back_from_a_workbook()
    {
        Assert.InRange(Words.Length, 89_000, 100_000);
        var award = await api.AwardAsync();
        var activity = await api.MakeAsync("/api/activities", ReportMaking.Full(award).With("resultsAndImpact", Words));
        var influence = await api.MakeAsync("/api/influences", RecordMaking.Influence(award).With("impact", Words));
        await api.WriteAsync(award, "key-findings", Words);

        Assert.Equal(Words, (string?)(await api.GetAsync($"/api/activities/{activity}")).Json["resultsAndImpact"]);
        Assert.Equal(Words, (string?)(await api.GetAsync($"/api/influences/{influence}")).Json["impact"]);
        Assert.Equal((Words, 10_000), await api.GetAsync($"/api/awards/{award}/narratives/key-findings") is var text ? ((string?)text.Json["markdown"], (int)text.Json["count"]!) : default);

        var report = await api.ReportAsync("ukri", Formats, award);
        Assert.Equal(3, ReportMaking.Seen((await api.FileAsync(report, "html")).Text).Count(static line => line == Words));
        Assert.Equal(Words, (string?)(await api.FileAsync(report, "json")).Json["awards"]![0]!["activities"]![0]!["resultsAndImpact"]);
        Assert.Contains(Words, (await api.FileAsync(report, "csv")).Text, StringComparison.Ordinal);

        foreach (var workbook in (byte[][])[(await api.FileAsync(report, "xlsx")).Bytes, (await api.GetAsync($"/api/awards/{award}/activities/export?format=xlsx")).Bytes, (await api.GetAsync($"/api/awards/{award}/influences/export?format=xlsx")).Bytes])
        {
            var import = await api.SendAsync(HttpMethod.Post, "/api/activities/import", workbook, "application/octet-stream");
            Assert.True(import.Status == HttpStatusCode.OK, import.Text);
            Assert.Equal(((int)import.Json["rowsRead"]!, 0), ((int)import.Json["unchanged"]!, (int)import.Json["rejected"]!));
            Assert.All(Cells(workbook), static cell => Assert.True(cell.Length <= 32_767, "Excel takes the workbook for damaged."));
        }

        var csv = await api.SendAsync(HttpMethod.Post, "/api/activities/import", (await api.GetAsync($"/api/awards/{award}/activities/export?format=csv")).Bytes, "text/csv");
        Assert.Equal("1 1 0", $"{csv.Json["rowsRead"]} {csv.Json["unchanged"]} {csv.Json["rejected"]}");
    }

    [Fact]
    public async Task A_text_that_was_made_short_keeps_the_end_of_the_long_one()
    {
        var award = await api.AwardAsync();
        await api.WriteAsync(award, "key-findings", Words);
        await api.PutAsync($"/api/awards/{award}/narratives/key-findings", new { markdown = "Short." }, "\"1\"");

        Assert.Equal("Short.", (string?)(await api.GetAsync($"/api/awards/{award}/narratives/key-findings")).Json["markdown"]);
        Assert.Equal([Words, "Short."], (await api.GetAsync($"/api/awards/{award}/narratives/key-findings/versions")).Json["items"]!.Select(static one => (string?)one["markdown"]));
    }

    private static List<string> Cells(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var cells = new List<string>();
        foreach (var sheet in zip.Entries.Where(static entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var xml = sheet.Open();
            cells.AddRange(XDocument.Load(xml).Descendants(XName.Get("t", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")).Select(static cell => cell.Value));
        }

        return cells;
    }
}
