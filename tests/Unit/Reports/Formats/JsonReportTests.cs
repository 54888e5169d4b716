using System.Text;
using ImpactTracker.Activities;
using ImpactTracker.Reports.Formats;
using ImpactTracker.Tests.Unit.Reports.Templates;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Reports.Formats;

public sealed class JsonReportTests
{
    private static readonly Activity[] Shown =
        [RecordSamples.Activity("one"), RecordSamples.Activity("two") with { Title = "Größe “zwei” \u2028 😀", ResultsAndImpact = null }, RecordSamples.Activity("three")];

    [Fact]
    public void Activities_that_were_written_while_others_were_read_give_the_same_bytes()
    {
        var late = Written([]);

        Assert.Equal(late, Written(Shown));
        Assert.Equal(late, Written([Shown[2], Shown[0]]));
        Assert.Equal(["one", "two", "three"], JObject.Parse(Encoding.UTF8.GetString(late))["awards"]![0]!["activities"]!.Select(static one => (string?)one["id"]));
    }

    [Fact]
    public void Who_logged_an_activity_is_left_out_however_early_it_was_written()
    {
        var activities = JObject.Parse(Encoding.UTF8.GetString(Written([Shown[0]])))["awards"]![0]!["activities"]!;

        Assert.All(activities, static one => Assert.Equal(("", ""), ((string?)one["createdBy"], (string?)one["changedBy"])));
    }

    [Fact]
    public void What_is_read_after_a_report_broke_off_is_written_into_arrays_that_were_given_back()
    {
        using var output = new MemoryStream();
        var file = new JsonReport(output);
        file.Expect(Shown[0]);
        file.Dispose();

        file.Expect(Shown[1]);

        file.Dispose();
    }

    private static byte[] Written(Activity[] expected)
    {
        var records = Layouts.Records(Shown) with { Influences = [RecordSamples.Influence()] };
        return ReportPages.Of(ReportPages.Context("ukri", null, records), "json", [records], expected);
    }
}
