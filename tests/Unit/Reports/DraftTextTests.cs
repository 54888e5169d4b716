using ImpactTracker.Reports;

namespace ImpactTracker.Tests.Unit.Reports;

public class DraftTextTests
{
    [Theory]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("na")]
    [InlineData("None")]
    [InlineData("nil")]
    [InlineData("TBC")]
    [InlineData("tba")]
    [InlineData("TBD.")]
    [InlineData("To be added")]
    [InlineData("to be confirmed...")]
    [InlineData("[add description]")]
    [InlineData("[Add description.]")]
    [InlineData("(description)")]
    [InlineData("test")]
    [InlineData("TODO")]
    [InlineData("to do")]
    [InlineData("xxx")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData(".")]
    [InlineData("...")]
    [InlineData("?")]
    [InlineData("???")]
    [InlineData("\ttbc \n")]
    public void Text_that_somebody_meant_to_write_later_passes_for_results(string text) => Assert.True(IsPlaceholder(text));

    [Theory]
    [InlineData("Swansea")]
    [InlineData("National debate")]
    [InlineData("None of the firms had known of the scheme.")]
    [InlineData("Test of a new machine")]
    [InlineData("The date of the next meeting is to be confirmed")]
    public void Text_that_says_something_is_taken_for_a_placeholder(string text) => Assert.False(IsPlaceholder(text));

    private static bool IsPlaceholder(string text) =>
        ReadinessCheck.Of(RecordSamples.Award(), "researchfish", [RecordSamples.Activity() with { ResultsAndImpact = text }], [], RecordSamples.Today)
            .Issues.Any(static issue => issue.Rule == "results-placeholder");
}
