using ImpactTracker.Activities;
using ImpactTracker.Functions.Pages.Awards;
using ImpactTracker.Tests.Unit.Reports;

namespace ImpactTracker.Tests.Unit.Pages.Awards;

public class TimelineTests
{
    [Fact]
    public void An_activity_stands_in_another_month_than_the_one_it_began_in_or_twice()
    {
        var timeline = Timeline.Of(
        [
            Line(new DateOnly(2017, 12, 31), 2017, 2018), Line(new DateOnly(2018, 3, 1), 2018), Line(new DateOnly(2018, 3, 31), 2018), Line(null, 2018, 2019),
        ]);

        Assert.Equal([(2017, 1, 0), (2018, 3, 1)], timeline.Years.Select(static year => (year.Year, year.Total, year.WithoutMonth)));
        Assert.Equal((1, 2, 2), (timeline.Years[0].Months[11], timeline.Years[1].Months[2], timeline.Most));
    }

    [Fact]
    public void A_year_without_activities_is_left_out_or_a_mistyped_year_makes_a_page_of_empty_ones()
    {
        Assert.Equal([2015, 2016, 2017], Timeline.Of([Line(new DateOnly(2015, 1, 1), 2015), Line(new DateOnly(2017, 1, 1), 2017)]).Years.Select(static year => year.Year));
        Assert.Equal([1991, 2019], Timeline.Of([Line(new DateOnly(1991, 1, 1), 1991), Line(new DateOnly(2019, 1, 1), 2019)]).Years.Select(static year => year.Year));
    }

    [Fact]
    public void An_award_without_activities_has_no_timeline_at_all() => Assert.Equal((0, 1), (Timeline.Of([]).Years.Count, Timeline.Of([]).Most));

    private static ActivityLine Line(DateOnly? start, params int[] years) => ActivityLine.Of(RecordSamples.Activity() with { StartDate = start, EndDate = null, Years = years });
}
