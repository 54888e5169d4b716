using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Reports;

namespace ImpactTracker.Tests.Unit.Reports;

public class AwardReadinessTests
{
    private static readonly Activity[] One = [RecordSamples.Activity()];

    [Fact]
    public void An_award_of_which_nothing_is_recorded_is_not_warned_of()
    {
        Finds("", "nothing-recorded", RecordSamples.Award(), []);
        Assert.Empty(ReadinessCheck.Of(RecordSamples.Award(), "researchfish", [], [RecordSamples.Influence()], RecordSamples.Today).Issues);
    }

    [Fact]
    public void An_award_without_a_grant_reference_is_not_warned_of() => Finds("reference", "reference-missing", RecordSamples.Award() with { Reference = null }, One);

    [Fact]
    public void A_promise_that_was_not_kept_in_time_is_not_warned_of()
    {
        var award = RecordSamples.Award(new PlannedImpact([], [new PlannedActivity("summaries", "Summaries", null, 2, new DateOnly(2019, 5, 31), [])]));
        var done = RecordSamples.Activity("two") with { PlannedActivity = "summaries" };

        var issue = Finds("plannedImpact.plannedActivities", "promise-overdue", award, [done]);

        Assert.Contains("2019-05-31: 1 of 2", issue.Message, StringComparison.Ordinal);
        Assert.Empty(Issues(award, [done, done with { Id = "three", Title = "Another" }]));
    }

    [Fact]
    public void A_beneficiary_for_whom_nothing_was_done_is_not_warned_of()
    {
        var award = RecordSamples.Award(new PlannedImpact([new Beneficiary("firms", "Manufacturing firms", null)], []));

        Finds("plannedImpact.beneficiaries", "beneficiary-not-reached", award, One);
        Assert.Empty(Issues(award, [RecordSamples.Activity() with { Beneficiaries = ["firms"] }]));
    }

    private static ReadinessIssue Finds(string field, string rule, Award award, Activity[] activities)
    {
        var issue = Assert.Single(Issues(award, activities));
        Assert.Equal((award.Id, "award", award.Title, field, rule, ReadinessSeverity.Warning), (issue.Record, issue.Kind, issue.Title, issue.Field, issue.Rule, issue.Severity));
        return issue;
    }

    private static IReadOnlyList<ReadinessIssue> Issues(Award award, Activity[] activities) => ReadinessCheck.Of(award, "researchfish", activities, [], RecordSamples.Today).Issues;
}
