using ImpactTracker.Reports;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Tests.Unit.Reports.Templates;

public class NilReturnTests
{
    private static readonly DateOnly LastOf2024 = new(2024, 12, 31);
    private static readonly DateOnly LastOf2025 = new(2025, 12, 31);
    private static readonly DateOnly Today = new(2026, 2, 2);
    private static readonly AwardRecords Open = Layouts.Records([]);
    private static readonly AwardRecords Confirmed = Layouts.Records([], Layouts.Text("nil-return", "Staff on leave in 2024.", new DateTimeOffset(2025, 2, 3, 10, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("ukri")]
    [InlineData("gtr")]
    [InlineData("horizon")]
    [InlineData("summary")]
    public void A_text_written_before_the_end_of_a_period_confirms_it(string layout)
    {
        var page = Layouts.Page(layout, Confirmed, LastOf2025);

        Assert.Contains("The nil return is not confirmed.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Staff on leave", page, StringComparison.Ordinal);
        var issue = Assert.Single(Nil(layout, Confirmed, LastOf2025));
        Assert.Equal(("nil-return-unconfirmed", ReadinessSeverity.Error), (issue.Rule, issue.Severity));
        Assert.Contains("written on 2025-02-03, and the period ends on 2025-12-31", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ukri")]
    [InlineData("gtr")]
    [InlineData("horizon")]
    [InlineData("summary")]
    public void A_layout_leaves_out_a_confirmed_nil_return_or_the_manager_is_told_to_confirm_it(string layout)
    {
        var page = Layouts.Page(layout, Confirmed, LastOf2024);

        Assert.Contains("Confirmed on 3 February 2025: there is nothing to report for this period.", page, StringComparison.Ordinal);
        Assert.Contains("Staff on leave in 2024.", page, StringComparison.Ordinal);
        Assert.Empty(Nil(layout, Confirmed, LastOf2024));
    }

    [Theory]
    [InlineData("ukri")]
    [InlineData("gtr")]
    [InlineData("horizon")]
    [InlineData("summary")]
    public void A_layout_does_not_ask_for_the_confirmation_or_asks_twice(string layout)
    {
        Assert.Contains("The nil return is not confirmed.", Layouts.Page(layout, Open, LastOf2024), StringComparison.Ordinal);
        Assert.Equal("nil-return-unconfirmed", Assert.Single(Nil(layout, Open, LastOf2024)).Rule);
    }

    [Fact]
    public void A_period_without_an_end_is_confirmed_beyond_the_day_of_the_text_or_for_ever()
    {
        Assert.Contains("Confirmed on 3 February 2025: there was nothing to report up to that day.", Layouts.Page("ukri", Confirmed), StringComparison.Ordinal);
        Assert.Empty(Nil("ukri", Confirmed, null));

        var issue = Assert.Single(Nil("ukri", Confirmed, null, Today.AddDays(2)));
        Assert.Equal(("nil-return-old", ReadinessSeverity.Warning, "narratives.nil-return"), (issue.Rule, issue.Severity, issue.Field));
    }

    [Fact]
    public void A_case_study_is_asked_for_a_nil_return()
    {
        Assert.DoesNotContain("Nil return", Layouts.Page("ref", Open, LastOf2024), StringComparison.Ordinal);
        Assert.Empty(Nil("ref", Open, LastOf2024));
    }

    [Fact]
    public void An_award_with_records_shows_its_nil_return()
    {
        var records = Confirmed with { Activities = [RecordSamples.Activity()] };

        Assert.DoesNotContain("Nil return", Layouts.Page("gtr", records, LastOf2024), StringComparison.Ordinal);
        Assert.Empty(Nil("gtr", records, LastOf2024));
    }

    private static IEnumerable<ReadinessIssue> Nil(string layout, AwardRecords records, DateOnly? to, DateOnly? today = null) =>
        Layouts.Issues(layout, records, today ?? Today, to).Where(static issue => issue.Rule is "nil-return-unconfirmed" or "nil-return-old" or "nothing-recorded");
}
