using ImpactTracker.Activities;
using ImpactTracker.Reports;

namespace ImpactTracker.Tests.Unit.Reports;

public class ReadinessScoreTests
{
    private static readonly Activity Good = RecordSamples.Activity();

    [Fact]
    public void An_award_without_records_has_a_score_above_0() => Assert.Equal((0, 0), Score());

    [Fact]
    public void Records_without_an_issue_have_less_than_100() => Assert.Equal((100, 2), Score(Good, Good with { Id = "two", Title = "Two" }));

    [Fact]
    public void A_warning_takes_away_something_else_than_20() => Assert.Equal((80, 1), Score(Good with { Url = null }));

    [Fact]
    public void An_error_leaves_something_of_a_record() => Assert.Equal((0, 1), Score(Good with { ResultsAndImpact = null }));

    [Fact]
    public void Six_warnings_take_a_record_below_0() =>
        Assert.Equal((0, 1), Score(Good with { Url = null, MostSignificantOutcome = null, AudienceSizeBand = null, PartOfOfficialScheme = true, ResultsAndImpact = "Some", StartDate = null, Years = [2040] }));

    [Fact]
    public void The_score_is_not_the_mean_of_the_records() => Assert.Equal((60, 3), Score(Good, Good with { Id = "two", Title = "Two", Url = null }, Good with { Id = "three", Title = "TBC" }));

    [Fact]
    public void A_record_entered_twice_has_no_issue_in_the_score() => Assert.Equal((90, 2), Score(Good, Good with { Id = "two" }));

    [Fact]
    public void An_influence_does_not_count_as_a_record()
    {
        var found = ReadinessCheck.Of(RecordSamples.Award(), "researchfish", [Good], [RecordSamples.Influence() with { FirstYear = null }], RecordSamples.Today);

        Assert.Equal((50, 2), (found.Score, found.Records));
    }

    [Fact]
    public void Issues_do_not_begin_with_the_errors()
    {
        var found = ReadinessCheck.Of(RecordSamples.Award() with { Reference = null }, "researchfish", [Good with { Url = null }, Good with { Id = "two", Title = "TBC" }], [], RecordSamples.Today);

        Assert.Equal(["title-placeholder", "evidence-missing", "reference-missing"], found.Issues.Select(static issue => issue.Rule));
        Assert.Equal((RecordSamples.Award().Id, "researchfish"), (found.Award, found.For));
    }

    private static (int Score, int Records) Score(params Activity[] activities)
    {
        var found = ReadinessCheck.Of(RecordSamples.Award(), "researchfish", activities, [], RecordSamples.Today);
        return (found.Score, found.Records);
    }
}
