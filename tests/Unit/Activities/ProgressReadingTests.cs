using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Tests.Unit.Reports;

namespace ImpactTracker.Tests.Unit.Activities;

public class ProgressReadingTests
{
    private static readonly DateOnly Today = RecordSamples.Today;

    [Theory]
    [InlineData(null, ProgressState.Planned)]
    [InlineData(31, ProgressState.Planned)]
    [InlineData(30, ProgressState.Due)]
    [InlineData(0, ProgressState.Due)]
    [InlineData(-1, ProgressState.Overdue)]
    public void A_promise_is_due_too_early_or_too_late(int? days, ProgressState state) =>
        Assert.Equal(state, Single(Promise(target: 1, due: days is null ? null : Today.AddDays(days.Value))).State);

    [Theory]
    [InlineData(null, 0, 1, ProgressState.Overdue)]
    [InlineData(null, 1, 1, ProgressState.Done)]
    [InlineData(3, 2, 3, ProgressState.Overdue)]
    [InlineData(3, 3, 3, ProgressState.Done)]
    [InlineData(3, 4, 3, ProgressState.Done)]
    public void A_promise_is_kept_with_fewer_than_were_promised_or_not_with_as_many(int? target, int done, int planned, ProgressState state)
    {
        var activities = Enumerable.Range(0, done).Select(static i => RecordSamples.Activity($"a{i}") with { PlannedActivity = "summaries" }).ToArray();

        var progress = Single(Promise(target, Today.AddDays(-1)), activities);

        Assert.Equal((planned, done, state), (progress.Planned, progress.Done, progress.State));
        Assert.Equal(activities.Select(static one => one.Id), progress.Activities);
    }

    [Fact]
    public void A_promise_loses_its_title_form_or_day()
    {
        var progress = Single(Promise(2, Today));

        Assert.Equal(("summaries", "Summaries", "publication", Today), (progress.Id, progress.Title, progress.Form, progress.DueDate));
    }

    [Fact]
    public void A_beneficiary_has_other_promises_or_activities_than_those_that_name_it()
    {
        var plan = new PlannedImpact(
            [new Beneficiary("firms", "Manufacturing firms", null), new Beneficiary("policy-makers", "Public policy makers", null)],
            [Promise(1, null) with { Beneficiaries = ["firms"] }, Promise(1, null) with { Id = "seminar", Beneficiaries = ["firms", "policy-makers"] }]);
        Activity[] activities =
        [
            RecordSamples.Activity("a") with { PlannedActivity = "summaries", Beneficiaries = ["firms"] },
            RecordSamples.Activity("b") with { Beneficiaries = ["firms", "policy-makers"] },
            RecordSamples.Activity("c"),
        ];

        var groups = ProgressReading.Of(RecordSamples.Award(plan), activities, Today).Beneficiaries;

        Assert.Equal(
            ["firms Manufacturing firms: planned 2, kept 1, done 2 (a b)", "policy-makers Public policy makers: planned 1, kept 0, done 1 (b)"],
            groups.Select(static one => $"{one.Id} {one.Name}: planned {one.Planned}, kept {one.PlannedDone}, done {one.Done} ({string.Join(' ', one.Activities)})"));
    }

    [Fact]
    public void The_totals_are_not_those_of_the_promises()
    {
        var plan = new PlannedImpact([],
        [
            Promise(1, Today.AddDays(-5)), Promise(1, Today.AddDays(-5)) with { Id = "overdue" }, Promise(1, Today.AddDays(5)) with { Id = "due" },
            Promise(1, Today.AddDays(50)) with { Id = "later" }, Promise(null, null) with { Id = "some-day" },
        ]);

        var progress = ProgressReading.Of(RecordSamples.Award(plan), [RecordSamples.Activity() with { PlannedActivity = "summaries" }], Today);

        Assert.Equal(new ProgressTotals(Planned: 5, Done: 1, Due: 1, Overdue: 1), progress.Totals);
        Assert.Equal((RecordSamples.Award().Id, Today), (progress.Award, progress.AsOf));
    }

    [Fact]
    public void Activities_for_no_promise_of_this_award_are_counted_as_planned()
    {
        var plan = new PlannedImpact([], [Promise(1, null)]);
        Activity[] activities =
        [
            RecordSamples.Activity("a") with { PlannedActivity = "summaries" }, RecordSamples.Activity("b") with { PlannedActivity = "of-another-award" }, RecordSamples.Activity("c"),
        ];

        Assert.Equal(2, ProgressReading.Of(RecordSamples.Award(plan), activities, Today).Unplanned);
    }

    private static PlannedActivity Promise(int? target, DateOnly? due) => new("summaries", "Summaries", "publication", target, due, []);

    private static PlannedProgress Single(PlannedActivity promise, params Activity[] activities) =>
        Assert.Single(ProgressReading.Of(RecordSamples.Award(new PlannedImpact([], [promise])), activities, Today).PlannedActivities);
}
