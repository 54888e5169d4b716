using System.Diagnostics;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

/// <summary>The published JSON schema and the documents, held to each other by a validator of another maker.</summary>
public sealed class ReportSchemaTests(AppFixture app)
{
    private static readonly string[] Json = ["json"];

    [Fact]
    public async Task A_JSON_document_of_any_layout_breaks_the_published_schema_or_the_schema_lets_anything_pass()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 3);
        await Ledger.SettledAsync(app.Api, await mailing.SendAsync());
        var awards = await app.Api.AwardsAsync(2);
        await app.Api.MakeAsync("/api/activities", ReportMaking.Full(awards));
        await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(mailing.Name).With("form", "workshop").With("audienceSizeBand", "over-500"));
        await app.Api.MakeAsync("/api/influences", RecordMaking.Influence(awards));
        await app.Api.WriteAsync(awards[0], "key-findings", "Regions **recovered** sooner.");
        var folder = Directory.CreateTempSubdirectory("report-schema-");
        try
        {
            foreach (var template in (string[])["ukri", "gtr", "ref", "horizon", "summary"])
            {
                await KeepAsync(folder, template, template, [mailing.Name, .. awards]);
            }

            await KeepAsync(folder, "nil", "ukri", [await app.Api.AwardAsync()]);
            var first = await app.Api.ReportAsync("gtr", Json, awards);
            await app.Api.PostAsync($"/api/reports/{first["id"]}/issue", new { });
            await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(awards[1]));
            await KeepAsync(folder, "amended", "gtr", awards);

            Assert.Equal("", await CheckAsync(Directory.GetFiles(folder.FullName)));

            var broken = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "ukri.json"), TestContext.Current.CancellationToken));
            broken["awards"]![0]!["activities"]![0]!["years"] = "2018";
            broken["figures"]!["unheard"] = 1;
            var file = Path.Combine(folder.FullName, "broken.json");
            await File.WriteAllTextAsync(file, broken.ToString(), TestContext.Current.CancellationToken);
            var found = await CheckAsync(file);
            Assert.Contains("/awards/0/activities/0/years must be array", found, StringComparison.Ordinal);
            Assert.Contains("/figures must NOT have additional properties", found, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task KeepAsync(DirectoryInfo folder, string name, string template, string[] awards)
    {
        var report = await app.Api.ReportAsync(template, Json, awards);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.json"), (await app.Api.FileAsync(report, "json")).Bytes, TestContext.Current.CancellationToken);
    }

    private static async Task<string> CheckAsync(params string[] files)
    {
        string[] arguments = [Path.Combine(Repository.Root, "tests", "Integration", "Reports", "json-schema.mjs"), Repository.Root, "docs/reference/report.schema.json", .. files];
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var found = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return found;
    }
}
