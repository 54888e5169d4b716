using ImpactTracker.Reports;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Tests.Unit.Reports;

public sealed class PdfLettersTests
{
    [Theory]
    [InlineData("Plain, Größe “zwei” – café e\u0301 שלום العربية \u200B\n\t", "")]
    [InlineData("Talk on 漢字", "漢")]
    [InlineData("Rocket 🚀", "🚀")]
    public void The_manager_is_not_told_that_a_text_cannot_stand_in_a_pdf_or_told_so_of_one_that_can(string title, string letter)
    {
        var activity = RecordSamples.Activity("one") with { Title = title };
        var issues = PdfLetters.Misses(new AwardRecords(RecordSamples.Award(), [activity], [RecordSamples.Influence()], [], [], [], RecordSamples.Moment)).ToArray();

        Assert.Equal(letter.Length == 0 ? [] : [("one", title, "title", ReadinessSeverity.Warning)], issues.Select(static one => (one.Record, one.Title, one.Field, one.Severity)));
        Assert.All(issues, one => Assert.Contains($"“{letter}”", one.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_with_several_such_letters_fills_the_list() =>
        Assert.Single(PdfLetters.Misses(new AwardRecords(RecordSamples.Award(), [RecordSamples.Activity("one") with { Title = "漢字", ResultsAndImpact = "漢字" }], [], [], [], [], RecordSamples.Moment)));
}
