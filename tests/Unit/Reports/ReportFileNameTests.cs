using ImpactTracker.Json;
using ImpactTracker.Reports;

namespace ImpactTracker.Tests.Unit.Reports;

public sealed class ReportFileNameTests
{
    private static readonly Report Whole = ReportPages.Context("ukri", null, Templates.Layouts.Records([])).Report with { DataAsOf = new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.Zero) };

    [Theory]
    [InlineData(null, null, "ukri-manufacturing-renaissance-compiled-2026-11-22.pdf")]
    [InlineData("2018-01-01", "2019-12-31", "ukri-manufacturing-renaissance-2018-to-2019-compiled-2026-11-22.pdf")]
    [InlineData("2018-01-01", "2018-12-31", "ukri-manufacturing-renaissance-2018-compiled-2026-11-22.pdf")]
    [InlineData("2018-04-01", "2019-03-31", "ukri-manufacturing-renaissance-2018-04-01-to-2019-03-31-compiled-2026-11-22.pdf")]
    [InlineData("2018-01-01", null, "ukri-manufacturing-renaissance-from-2018-compiled-2026-11-22.pdf")]
    [InlineData(null, "2019-03-31", "ukri-manufacturing-renaissance-to-2019-03-31-compiled-2026-11-22.pdf")]
    public void A_name_does_not_tell_layout_award_period_and_day(string? from, string? to, string name) =>
        Assert.Equal(name, Name(Whole with { From = Day(from), To = Day(to) }, "pdf"));

    [Fact]
    public void The_data_behind_figures_have_an_ending_that_no_program_knows_or_the_name_of_the_records() =>
        Assert.Equal(("ukri-manufacturing-renaissance-compiled-2026-11-22.csv", "ukri-manufacturing-renaissance-compiled-2026-11-22-figures.csv"), (Name(Whole, "csv"), Name(Whole, "figures")));

    [Fact]
    public void Reports_on_several_awards_are_named_after_one_of_them() => Assert.Equal(
        ("ukri-2-awards-compiled-2026-11-22.docx", "ukri-all-awards-compiled-2026-11-22.docx"),
        (Name(Whole with { Awards = ListOrAll.Of(["one", "two"]) }, "docx"), Name(Whole with { Awards = ListOrAll.All }, "docx")));

    private static string Name(Report report, string format) => ReportFileName.Of(report, new ReportFile(format, "", "", 0, ""));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
