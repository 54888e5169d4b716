using ImpactTracker.Influences;
using ImpactTracker.Reports;

namespace ImpactTracker.Tests.Unit.Reports;

public class InfluenceReadinessTests
{
    private static readonly Influence Good = RecordSamples.Influence();

    [Fact]
    public void An_influence_that_the_form_takes_is_blamed_for_something() => Assert.Empty(Issues(Good));

    [Theory]
    [InlineData(null)]
    [InlineData("N/A.")]
    public void An_impact_that_is_missing_or_a_placeholder_is_not_an_error(string? impact) => Finds("impact", "impact-missing", ReadinessSeverity.Error, Good with { Impact = impact });

    [Fact]
    public void An_impact_that_says_too_little_is_not_warned_of()
    {
        Finds("impact", "impact-short", ReadinessSeverity.Warning, Good with { Impact = new string('a', 39) });
        Assert.Empty(Issues(Good with { Impact = new string('a', 40) }));
    }

    [Fact]
    public void A_first_year_that_is_missing_is_not_an_error() => Finds("firstYear", "first-year-missing", ReadinessSeverity.Error, Good with { FirstYear = null });

    [Fact]
    public void Areas_that_are_missing_are_not_an_error() => Finds("areas", "areas-missing", ReadinessSeverity.Error, Good with { Areas = [] });

    [Fact]
    public void Kinds_of_impact_that_are_missing_are_not_an_error() => Finds("impactTypes", "impact-types-missing", ReadinessSeverity.Error, Good with { ImpactTypes = [] });

    [Fact]
    public void An_influence_without_a_link_is_not_warned_of() => Finds("url", "evidence-missing", ReadinessSeverity.Warning, Good with { Url = null });

    private static void Finds(string field, string rule, ReadinessSeverity severity, Influence influence)
    {
        var issue = Assert.Single(Issues(influence));
        Assert.Equal(("influence", "influence", influence.Title, field, rule, severity), (issue.Record, issue.Kind, issue.Title, issue.Field, issue.Rule, issue.Severity));
        Assert.NotEmpty(issue.Message);
    }

    private static IReadOnlyList<ReadinessIssue> Issues(Influence influence) => ReadinessCheck.Of(RecordSamples.Award(), "researchfish", [], [influence], RecordSamples.Today).Issues;
}
