using System.Globalization;
using ImpactTracker.Reports.Snapshots;

namespace ImpactTracker.Tests.Unit.Reports.Templates;

public class AmendmentTests
{
    private static readonly SnapshotRecord[] Before =
    [
        new("award", "award", 1, "Award"), new("activity", "one", 1, "Seminar"), new("influence", "two", 1, "Strategy"), new("narrative", "award/nil-return", 1, "Nil return"),
        new("narrative", "award/key-findings", 1, "Key findings"), new("narrative", "award/ref-details", 1, "4. Details of the impact"),
    ];

    [Theory]
    [InlineData("ukri", "Award;Seminar;Strategy;Nil return;Key findings")]
    [InlineData("gtr", "Award;Seminar;Nil return")]
    [InlineData("ref", "Award;Seminar;Strategy;4. Details of the impact")]
    [InlineData("horizon", "Award;Seminar;Nil return")]
    [InlineData("summary", "Award;Seminar;Strategy;Nil return")]
    public void A_layout_tells_amendments_of_what_it_does_not_show(string layout, string shown)
    {
        var page = Page(layout, Between([.. Before.Select(static record => record with { Version = 2, Title = $"Changed {record.Title}" })]));

        string[] wanted = shown.Split(';');
        Assert.Contains($": 0 added, {wanted.Length} corrected, 0 withdrawn.", page, StringComparison.Ordinal);
        Assert.Equal(wanted, Before.Select(static record => record.Title).Where(title => page.Contains($"Changed {title}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Amendments_of_texts_alone_that_a_layout_does_not_show_are_told()
    {
        SnapshotRecord[] now = [.. Before.Select(static record => record.Id == "award/ref-details" ? record with { Version = 2 } : record)];

        Assert.DoesNotContain("Amendments", Page("gtr", Between(now)), StringComparison.Ordinal);
        Assert.Contains("Amendments", Page("ref", Between(now)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_record_is_called_by_a_word_of_the_code()
    {
        var page = Page("ukri", Between([.. Before.Select(static record => record with { Version = 2 })]));

        Assert.DoesNotContain("narrative<", page, StringComparison.Ordinal);
        Assert.All(["Engagement activity", "Influence on policy", "Text", "Award"], kind => Assert.Contains($">{kind}</", page, StringComparison.Ordinal));
    }

    [Fact]
    public void More_amendments_than_are_listed_are_dropped_without_a_word()
    {
        SnapshotRecord[] now = [.. Before, .. Enumerable.Range(0, 203).Select(static i => new SnapshotRecord("activity", $"new-{i}", 1, string.Create(CultureInfo.InvariantCulture, $"Logged {i:D3}")))];

        var page = Page("gtr", Between(now));

        Assert.Contains(": 203 added, 0 corrected, 0 withdrawn.", page, StringComparison.Ordinal);
        Assert.Contains("Logged 199", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Logged 200", page, StringComparison.Ordinal);
        Assert.Contains("and 3 more", page, StringComparison.Ordinal);
        Assert.Equal((203, 100), (Between(now).Short.Added, Between(now).Short.Records.Count));
    }

    [Theory]
    [InlineData(false, "Key findings")]
    [InlineData(true, "Key findings (Manufacturing renaissance)")]
    public void A_text_of_one_of_several_awards_does_not_say_whose_it_is(bool isPortfolio, string title)
    {
        var snapshot = new ReportSnapshot(isPortfolio);
        var records = Layouts.Records([], Layouts.Text("key-findings", "They moved.", RecordSamples.Moment));

        snapshot.Add(records with { Award = records.Award with { Title = "Manufacturing renaissance" } });

        Assert.Equal(title, snapshot.Records.Single(static record => record.Kind == "narrative").Title);
    }

    private static ReportChanges Between(SnapshotRecord[] now) => ReportChanges.Between(Before, now);

    private static string Page(string layout, ReportChanges changes) =>
        Layouts.Page(layout, Layouts.Records([RecordSamples.Activity()]), amendments: new ReportAmendments("issued", RecordSamples.Moment, "a", changes));
}
