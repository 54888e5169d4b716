using ImpactTracker.Awards;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Formats;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Tests.Unit.Reports.Formats;

public sealed class FigureRowTests
{
    [Fact]
    public void What_was_planned_stands_behind_the_figures_beside_what_was_done()
    {
        var plan = new PlannedImpact([], [new PlannedActivity("seminars", "Seminars", null, 3, null, []), new PlannedActivity("briefing", "Briefing", null, null, null, [])]);
        var activities = new[] { RecordSamples.Activity("one") with { PlannedActivity = "seminars" }, RecordSamples.Activity("two") with { PlannedActivity = "seminars" } };
        var tally = new FigureTally(isPortfolio: false);
        tally.Add(new AwardRecords(RecordSamples.Award(plan), activities, [], [], [], [], RecordSamples.Moment));

        var rows = FigureRow.Of(tally).ToArray();

        Assert.Equal([("seminars", 3L), ("briefing", 1L)], rows.Where(static row => row.Figure == "Planned activities").Select(static row => (row.Key, row.Adds)));
        Assert.Equal(tally.Figures().Plan.Planned, rows.Where(static row => row.Figure == "Planned activities").Sum(static row => row.Adds));
        Assert.Equal(["one", "two"], rows.Where(static row => row is { Figure: "Activities by planned activity", Key: "seminars" }).Select(static row => row.Record));
    }
}
