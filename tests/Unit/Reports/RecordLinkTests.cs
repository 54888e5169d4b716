using System.Text;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Tests.Unit.Reports;

public sealed class RecordLinkTests
{
    [Theory]
    [InlineData("<a href=\"https://tracker.example/activities/one\">one</a>")]
    [InlineData("<a href=\"https://tracker.example/influences/influence\">influence</a>")]
    [InlineData("id=\"r2\"")]
    [InlineData("<a href=\"#r1\">1</a>, <a href=\"#r2\">2</a>")]
    [InlineData("P<a href=\"#rP1\">1</a>")]
    public void A_record_in_a_document_leads_to_data_instead_of_its_page_or_a_figure_to_no_record(string markup) => Assert.Contains(markup, Encoding.UTF8.GetString(ReportPages.Of(
        "ukri", "html", new AwardRecords(RecordSamples.Award(), [RecordSamples.Activity("one"), RecordSamples.Activity("two")], [RecordSamples.Influence()], [], [], [], RecordSamples.Moment))), StringComparison.Ordinal);
}
