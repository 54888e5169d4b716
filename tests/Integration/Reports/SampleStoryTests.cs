using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

/// <summary>The main job, on the sample, from the first record to the funder's page.</summary>
public sealed partial class SampleStoryTests(StoryFixture app) : IClassFixture<StoryFixture>
{
    private static readonly string[] Labels =
    [
        "Description", "Form Of Engagement Activity", "Part Of Official Scheme?", "Geographic Reach", "Primary Audience", "Results and Impact", "Year(s) Of Engagement Activity",
    ];

    [Fact]
    public async Task Three_activities_38_mailed_38_delivered_and_again_the_same()
    {
        var (first, again) = await app.RunsAsync();

        Assert.Equal((3, 38, 38), (first.Activities, first.Mailed, first.Delivered));
        Assert.Equal(first with { ReportUrl = "", Report = again.Report }, again with { ReportUrl = "" });
        Assert.Equal(first.Report.Sha256, again.Report.Sha256);
        Assert.Equal(38, await app.Sink.CountAsync());
    }

    [Fact]
    public async Task The_report_lies_under_its_hash_and_its_row_names_the_hash()
    {
        var (first, _) = await app.RunsAsync();

        var stored = await app.Storage.BlobAsync(first.Report.Html);
        Assert.Equal(($"reports/{first.Report.Sha256}.html", first.Report.Sha256), (first.Report.Html, Convert.ToHexStringLower(SHA256.HashData(stored))));
        Assert.Equal(stored, (await app.Api.GetAsync(first.ReportUrl)).Bytes);
        var rows = (await app.Storage.RowsAsync("Reports")).Where(static row => row.ContainsKey("State")).ToArray();
        Assert.Equal(2, rows.Length);
        Assert.All(rows, row => Assert.Equal(first.Report.Sha256, row.GetString("Sha256")));
    }

    [Fact]
    public async Task Every_LEP_gets_one_message_of_its_own_with_the_brief_attached()
    {
        await app.RunsAsync();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(StoryFixture.Samples, "brief.pdf"), TestContext.Current.CancellationToken)));
        var contacts = await File.ReadAllLinesAsync(Path.Combine(StoryFixture.Samples, "lep-contacts.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(39, contacts.Length);

        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var contact in contacts.Skip(1))
        {
            var (organisation, address) = (Organisation().Match(contact).Groups["name"].Value, Address().Match(contact).Value);
            Assert.Equal(1, await app.Sink.CountAsync(address));
            var message = await app.Sink.MessageAsync(address);
            Assert.StartsWith($"Dear {organisation},\n\n", (string?)message["text"], StringComparison.Ordinal);
            Assert.Contains($"<p>Dear {organisation},</p>", (string?)message["html"], StringComparison.Ordinal);
            var link = (string)message["headers"]!["List-Unsubscribe"]!;
            Assert.Equal("List-Unsubscribe=One-Click", (string?)message["headers"]!["List-Unsubscribe-Post"]);
            Assert.Contains(link.Trim('<', '>'), (string?)message["text"], StringComparison.Ordinal);
            Assert.Contains($"href=\"{link.Trim('<', '>')}\"", (string?)message["html"], StringComparison.Ordinal);
            Assert.True(links.Add(link), "Two recipients have the same unsubscribe link.");
            var attached = Assert.Single(message["attachments"]!);
            Assert.Equal((sha256, "application/pdf"), ((string?)attached["sha256"], (string?)attached["type"]));
            Assert.DoesNotContain("-greeting-", message.ToString(), StringComparison.Ordinal);
        }

        Assert.Single((await app.Sink.ListAsync("example")).Select(static one => (string?)one["requestId"]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_report_has_the_plan_and_each_activity_under_the_funders_labels_in_order()
    {
        var (first, _) = await app.RunsAsync();
        var html = Encoding.UTF8.GetString(await app.Storage.BlobAsync(first.Report.Html));
        var award = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(StoryFixture.Samples, "award.json"), TestContext.Current.CancellationToken));

        var seen = ReportMaking.Seen(html);
        Assert.All(award["plannedImpact"]!["beneficiaries"]!, group => Assert.Contains((string)group["name"]!, seen));
        Assert.All(award["plannedImpact"]!["plannedActivities"]!, planned => Assert.Contains((string)planned["title"]!, seen));
        Assert.Equal(Enumerable.Repeat(Labels, 3).SelectMany(static labels => labels), seen.Where(static line => Labels.Contains(line)));
        string[] After(string label) => [.. seen.Index().Where(one => one.Item == label).Select(one => seen[one.Index + 1])];
        Assert.Equal("A talk or presentation", After("Form Of Engagement Activity")[0]);
        Assert.Equal(["2018", "2019"], After("Year(s) Of Engagement Activity").Take(2));
        Assert.Contains("38 of 38 messages were delivered, reaching 38 organisations.", After("Results and Impact")[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mailing_is_an_activity_with_its_counts_and_evidence_without_addresses()
    {
        await app.RunsAsync();
        var all = (await app.Api.GetAsync("/api/awards/manufacturing-renaissance/activities")).Json["items"]!;
        var own = Assert.Single(all, static one => one["source"]!.HasValues);

        Assert.Equal(("publication", "policymakers", "national"), ((string?)own["form"], (string?)own["primaryAudience"], (string?)own["geographicReach"]));
        Assert.Equal((38, 38), ((int)own["audienceSize"]!, own["organisations"]!.Count()));
        Assert.Equal(("distribution", "summaries"), ((string?)own["source"]!["system"], (string?)own["plannedActivity"]));
        var distribution = (await app.Api.GetAsync($"/api/distributions/{own["source"]!["recordId"]}")).Json;
        Assert.Equal((string?)own["id"], (string?)distribution["activity"]);

        var evidence = Assert.Single(own["evidence"]!);
        var file = await app.Api.GetAsync($"/api/activities/{own["id"]}/evidence/{evidence["id"]}");
        Assert.Equal((string?)evidence["sha256"], Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));
        var lines = file.Text.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("organisation,state,outcome,outcome_at", lines[0]);
        Assert.Equal(38, lines.Skip(1).Count(static line => line.Contains(",accepted,delivered,", StringComparison.Ordinal)));
        Assert.DoesNotContain("@", file.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("^(\"(?<name>[^\"]+)\"|(?<name>[^,]+)),")]
    private static partial Regex Organisation();

    [GeneratedRegex("[^,]+@[^,]+")]
    private static partial Regex Address();
}
