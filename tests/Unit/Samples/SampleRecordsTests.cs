using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Samples;

public partial class SampleRecordsTests
{
    private static readonly string[] Forms = ["talk", "workshop", "working-group", "press", "online-channel", "publication", "broadcast", "open-day"];
    private static readonly JObject Award = SampleFiles.Record("award.json");
    private static readonly List<JObject> Activities = SampleFiles.Records("activities.json");

    [Fact]
    public void The_award_has_four_groups_of_beneficiaries_and_five_planned_activities()
    {
        Assert.Equal(
            ["title", "reference", "funder", "leadOrganisation", "department", "startDate", "endDate", "plannedImpact"],
            Award.Properties().Select(p => p.Name));
        Assert.Equal(4, Beneficiaries().Distinct().Count());
        Assert.Equal(5, Planned().Select(p => (string)p["id"]!).Distinct().Count());
        Assert.Equal(3, (int)Planned().Single(p => (string?)p["id"] == "summaries")["target"]!);
    }

    [Fact]
    public void Planned_activities_fall_due_within_the_award_and_name_its_beneficiaries() => Assert.All(Planned(), planned =>
    {
        Assert.Matches(Id(), (string)planned["id"]!);
        Assert.Contains((string)planned["form"]!, Forms);
        Assert.InRange((string)planned["dueDate"]!, (string)Award["startDate"]!, (string)Award["endDate"]!);
        Assert.NotEmpty(planned["beneficiaries"]!);
        Assert.All(planned["beneficiaries"]!.Values<string>(), b => Assert.Contains(b, Beneficiaries()));
    });

    [Fact]
    public void The_two_activities_name_what_the_award_has_planned()
    {
        Assert.Equal(2, Activities.Count);
        Assert.All(Activities, activity =>
        {
            Assert.Equal(["manufacturing-renaissance"], activity["awards"]!.Values<string>());
            Assert.Contains((string)activity["form"]!, Forms);
            Assert.Contains((string)activity["plannedActivity"]!, Planned().Select(p => (string)p["id"]!));
            Assert.All(activity["beneficiaries"]!.Values<string>(), b => Assert.Contains(b, Beneficiaries()));
            Assert.InRange(Sentences().Count((string)activity["resultsAndImpact"]!), 2, 3);
        });
        Assert.Equal(["talk", "publication"], Activities.Select(a => (string)a["form"]!));
        Assert.Equal(["practitioners", "policymakers"], Activities.Select(a => (string)a["primaryAudience"]!));
        Assert.Equal(["2018", "2019"], Activities.Select(a => string.Join(',', a["years"]!)));
        Assert.Equal("2018-12-13", (string?)Activities[0]["startDate"]);
        Assert.Null((string?)Activities[1]["startDate"]);
    }

    [Fact]
    public void The_brief_belongs_to_the_award_and_its_summary_is_short()
    {
        var brief = SampleFiles.Record("brief.json");

        Assert.Equal(["awards", "title", "number", "authors", "published", "summary", "url", "plannedActivity"], brief.Properties().Select(p => p.Name));
        Assert.Equal(["manufacturing-renaissance"], brief["awards"]!.Values<string>());
        Assert.InRange(((string)brief["summary"]!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 120, 200);
        Assert.EndsWith(".example", new Uri((string)brief["url"]!).Host, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_is_owned_by_a_role_and_reviewed() =>
        Assert.Equal(["title", "owner", "reviewBy", "audience", "geographicReach", "beneficiaries"], SampleFiles.Record("list.json").Properties().Select(p => p.Name));

    private static List<JToken> Planned() => [.. Award["plannedImpact"]!["plannedActivities"]!];

    private static List<string> Beneficiaries() => [.. Award["plannedImpact"]!["beneficiaries"]!.Select(b => (string)b["id"]!)];

    [GeneratedRegex("^[a-z0-9-]{3,64}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"\.(\s|$)")]
    private static partial Regex Sentences();
}
