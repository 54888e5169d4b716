using ImpactTracker.Activities;
using ImpactTracker.Reports;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Tests.Unit.Reports;

public class ActivityReadinessTests
{
    private static readonly Activity Good = RecordSamples.Activity();

    [Fact]
    public void An_activity_that_the_form_takes_is_blamed_for_something() => Assert.Empty(Issues(Good));

    [Fact]
    public void Results_that_are_missing_are_not_an_error() => Finds("resultsAndImpact", "results-missing", ReadinessSeverity.Error, Good with { ResultsAndImpact = null });

    [Fact]
    public void Results_that_are_a_placeholder_are_not_an_error() => Finds("resultsAndImpact", "results-placeholder", ReadinessSeverity.Error, Good with { ResultsAndImpact = "[to be added]" });

    [Fact]
    public void Results_that_say_too_little_are_not_warned_of()
    {
        Finds("resultsAndImpact", "results-short", ReadinessSeverity.Warning, Good with { ResultsAndImpact = new string('a', 39) });
        Assert.Empty(Issues(Good with { ResultsAndImpact = new string('a', 40) }));
    }

    [Fact]
    public void A_title_that_is_a_placeholder_is_not_an_error() => Finds("title", "title-placeholder", ReadinessSeverity.Error, Good with { Title = "Test" });

    [Fact]
    public void A_form_that_is_not_offered_any_more_is_not_an_error() => Finds("form", "form-legacy", ReadinessSeverity.Error, Good with { Form = "scientific-meeting" });

    [Fact]
    public void A_form_that_is_offered_is_taken_for_a_legacy_one() =>
        Assert.All(Vocabulary.Form.Terms.Where(static term => !term.Legacy), static term => Assert.Empty(Issues(Good with { Form = term.Code })));

    [Fact]
    public void An_outcome_that_is_missing_is_not_warned_of() => Finds("mostSignificantOutcome", "outcome-missing", ReadinessSeverity.Warning, Good with { MostSignificantOutcome = null });

    [Fact]
    public void An_activity_that_nothing_proves_is_not_warned_of_or_one_with_a_file_is()
    {
        Finds("url", "evidence-missing", ReadinessSeverity.Warning, Good with { Url = null });
        Assert.Empty(Issues(Good with { Url = null, Evidence = [new Evidence { Id = "0123", Url = "https://example.org/" }] }));
    }

    [Fact]
    public void People_whom_nobody_counted_are_not_warned_of() => Finds("audienceSize", "audience-size-missing", ReadinessSeverity.Warning, Good with { AudienceSize = null, AudienceSizeBand = null });

    [Fact]
    public void A_scheme_without_a_name_is_not_warned_of()
    {
        Finds("schemeName", "scheme-name-missing", ReadinessSeverity.Warning, Good with { PartOfOfficialScheme = true });
        Assert.Empty(Issues(Good with { PartOfOfficialScheme = true, SchemeName = "Festival of Social Science" }));
    }

    [Theory]
    [InlineData(2016, true)]
    [InlineData(2017, false)]
    [InlineData(2024, false)]
    [InlineData(2025, true)]
    public void A_year_before_the_award_or_more_than_five_after_is_not_warned_of(int year, bool outside) =>
        Assert.Equal(outside ? ["years-outside-award"] : [], Issues(Good with { StartDate = new DateOnly(year, 1, 1), Years = [year] }, new DateOnly(2030, 1, 1)).Select(static issue => issue.Rule));

    [Fact]
    public void Only_one_end_of_several_years_is_held_against_the_award()
    {
        Finds("years", "years-outside-award", ReadinessSeverity.Warning, Good with { Years = [2016, 2018] });
        Assert.Equal(["years-outside-award"], Issues(Good with { Years = [2018, 2025] }, new DateOnly(2030, 1, 1)).Select(static issue => issue.Rule));
    }

    [Fact]
    public void An_activity_that_has_not_taken_place_is_not_warned_of()
    {
        Finds("startDate", "in-the-future", ReadinessSeverity.Warning, Good with { StartDate = RecordSamples.Today.AddDays(1), Years = [2019] });
        Finds("startDate", "in-the-future", ReadinessSeverity.Warning, Good with { StartDate = null, Years = [2020] });
        Assert.Empty(Issues(Good with { StartDate = RecordSamples.Today, Years = [2019] }));
    }

    [Fact]
    public void Two_records_that_look_like_one_entered_twice_are_not_warned_of()
    {
        var again = Good with { Id = "two", Title = " seminar   ONE " };

        var issue = Assert.Single(Issues(Good, again));
        Assert.Equal(("two", "title", "likely-duplicate", ReadinessSeverity.Warning), (issue.Record, issue.Field, issue.Rule, issue.Severity));
        Assert.Contains("one", issue.Message, StringComparison.Ordinal);
        Assert.Empty(Issues(Good, again with { Form = "workshop" }));
        Assert.Empty(Issues(Good, again with { StartDate = new DateOnly(2018, 12, 14) }));
        Assert.Empty(Issues(Good, again with { StartDate = null }));
        Assert.Empty(Issues(Good, again with { Years = [2017, 2018] }));
        Assert.Empty(Issues(Good, again with { Title = "Another" }));
        Assert.Empty(Issues(Good, again with { Title = "Seminarone" }));
        Assert.Single(Issues(Good with { Title = "𐐀𐐁 of one" }, again with { Title = "𐐨𐐩 of one" }));
    }

    private static void Finds(string field, string rule, ReadinessSeverity severity, Activity activity)
    {
        var issue = Assert.Single(Issues(activity));
        Assert.Equal(("one", "activity", activity.Title, field, rule, severity), (issue.Record, issue.Kind, issue.Title, issue.Field, issue.Rule, issue.Severity));
        Assert.NotEmpty(issue.Message);
    }

    private static IReadOnlyList<ReadinessIssue> Issues(params Activity[] activities) => ReadinessCheck.Of(RecordSamples.Award(), "researchfish", activities, [], RecordSamples.Today).Issues;

    private static IReadOnlyList<ReadinessIssue> Issues(Activity activity, DateOnly today) => ReadinessCheck.Of(RecordSamples.Award(), "researchfish", [activity], [], today).Issues;
}
