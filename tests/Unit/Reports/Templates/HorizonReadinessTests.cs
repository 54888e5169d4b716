using ImpactTracker.Activities;
using ImpactTracker.Reports;

namespace ImpactTracker.Tests.Unit.Reports.Templates;

public class HorizonReadinessTests
{
    private static readonly Activity Press = RecordSamples.Activity() with { Form = "press" };

    [Fact]
    public void An_empty_outcome_of_communication_is_only_warned_of_in_the_words_of_another_form()
    {
        var issue = Assert.Single(Issues(Press with { MostSignificantOutcome = null }));

        Assert.Equal(("outcome-missing", "mostSignificantOutcome", ReadinessSeverity.Error), (issue.Rule, issue.Field, issue.Severity));
        Assert.Contains("The portal wants the Outcome of communication", issue.Message, StringComparison.Ordinal);
        Assert.Empty(Issues(Press));
    }

    [Fact]
    public void An_objective_that_is_only_the_title_is_not_warned_of()
    {
        var issue = Assert.Single(Issues(RecordSamples.Activity()));

        Assert.Equal(("objective-missing", "plannedActivity", ReadinessSeverity.Warning), (issue.Rule, issue.Field, issue.Severity));
    }

    [Fact]
    public void Dissemination_is_asked_for_the_outcome_of_communication()
    {
        var issues = Issues(RecordSamples.Activity() with { MostSignificantOutcome = null });

        Assert.Equal(["objective-missing Warning", "outcome-missing Warning"], issues.Select(static issue => $"{issue.Rule} {issue.Severity}"));
    }

    private static IReadOnlyList<ReadinessIssue> Issues(Activity activity) => Layouts.Issues("horizon", Layouts.Records([activity]), RecordSamples.Today);
}
