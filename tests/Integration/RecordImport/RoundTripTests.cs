using System.Net;
using ImpactTracker.Tests.Integration.Activities;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Integration.Reports;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.RecordImport;

/// <summary>What an export holds, an import takes back: in the same installation nothing changes, in another one the same records are there.</summary>
public sealed class RoundTripTests(AppFixture home, OwnAppFixture elsewhere) : IClassFixture<OwnAppFixture>
{
    private static readonly string[] OfTheInstallation = ["id", "source", "createdAt", "createdBy", "changedAt", "changedBy", "version"];

    [Theory]
    [InlineData("activities", "csv")]
    [InlineData("activities", "xlsx")]
    [InlineData("activities", "json")]
    [InlineData("influences", "csv")]
    [InlineData("influences", "xlsx")]
    [InlineData("influences", "json")]
    public async Task An_exported_file_changes_nothing_here_and_makes_the_same_records_elsewhere(string kind, string format)
    {
        var award = await HostileAward.MakeAsync(home.Api);
        var file = await home.Api.GetAsync($"/api/awards/{award}/{kind}/export?format={format}");
        Assert.True(file.Status == HttpStatusCode.OK, file.Text);
        var records = await home.Api.ItemsAsync($"/api/awards/{award}/{kind}");

        var here = await new ImportClient(home.Api).SendAsync(file.Bytes);

        Assert.True((int)here["unchanged"]! == records.Count, here.ToString());
        Assert.Equal($"impact-tracker-{format}", (string?)here["format"]);
        Assert.Empty(here["repairs"]!);

        await elsewhere.Api.PutAsync($"/api/awards/{award}", RecordMaking.Award());
        var there = await new ImportClient(elsewhere.Api).SendAsync(file.Bytes);

        Assert.True((int)there["created"]! == records.Count, there.ToString());
        Assert.Equal(Content(records), Content(await elsewhere.Api.ItemsAsync($"/api/awards/{award}/{kind}")));
        Assert.Equal(records.Count, (int)(await new ImportClient(elsewhere.Api).SendAsync(file.Bytes))["unchanged"]!);
    }

    [Fact]
    public async Task The_paste_sheet_of_a_report_makes_no_further_records_and_an_edit_in_it_is_taken()
    {
        var award = await HostileAward.MakeAsync(home.Api);
        var sheet = (await home.Api.FileAsync(await home.Api.ReportAsync("ukri", ["csv"], award), "csv")).Text;
        var records = await home.Api.ItemsAsync($"/api/awards/{award}/activities?status=logged");

        var same = await new ImportClient(home.Api).SendAsync(sheet);

        Assert.True((int)same["unchanged"]! == records.Count, same.ToString());
        Assert.Empty(same["repairs"]!);
        Assert.Empty(same["likelyDuplicates"]!);

        var award2 = await home.Api.AwardAsync();
        var path = "/api/activities/" + await home.Api.MakeAsync("/api/activities", RecordMaking.Activity(award2));
        var edited = (await home.Api.FileAsync(await home.Api.ReportAsync("ukri", ["csv"], award2), "csv")).Text.Replace("One Bank research seminar", "Two Banks", StringComparison.Ordinal);

        Assert.Equal(1, (int)(await new ImportClient(home.Api).SendAsync(edited))["updated"]!);
        Assert.Equal(("Two Banks", 2), await home.Api.GetAsync(path) is var now ? ((string?)now.Json["title"], (int)now.Json["version"]!) : default);
    }

    [Fact]
    public async Task An_edit_in_the_exported_sheet_is_taken_once_and_not_over_a_later_one()
    {
        var award = await home.Api.AwardAsync();
        var path = "/api/activities/" + await home.Api.MakeAsync("/api/activities", RecordMaking.Activity(award));
        var edited = (await home.Api.GetAsync($"/api/awards/{award}/activities/export?format=csv")).Text.Replace("One Bank research seminar", "Two Banks", StringComparison.Ordinal);

        Assert.Equal(1, (int)(await new ImportClient(home.Api).SendAsync(edited))["updated"]!);
        Assert.Equal(1, (int)(await new ImportClient(home.Api).SendAsync(edited))["unchanged"]!);
        var late = await new ImportClient(home.Api).SendAsync(edited.Replace("Two Banks", "Three Banks", StringComparison.Ordinal));

        Assert.Equal((0, 1), ((int)late["updated"]!, late["kept"]!.Count()));
        Assert.Equal(("Two Banks", 2), await home.Api.GetAsync(path) is var now ? ((string?)now.Json["title"], (int)now.Json["version"]!) : default);
    }

    [Fact]
    public async Task A_page_of_the_API_is_taken_as_a_file()
    {
        var award = await home.Api.AwardAsync();
        await home.Api.MakeAsync("/api/activities", RecordMaking.Activity(award));

        var page = (await home.Api.GetAsync($"/api/awards/{award}/activities")).Bytes;

        Assert.Equal((1, 1), await new ImportClient(home.Api).SendAsync(page) is var report ? ((int)report["rowsRead"]!, (int)report["unchanged"]!) : default);
    }

    private static IEnumerable<string> Content(JArray records) => records.Children<JObject>().Select(static record =>
    {
        var content = (JObject)record.DeepClone();
        foreach (var name in OfTheInstallation)
        {
            content.Remove(name);
        }

        return RecordMaking.Text(content);
    }).Order(StringComparer.Ordinal);
}
