using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.RecordImport;

public class CellTests
{
    [Fact]
    public void Escapes_that_excel_left_become_line_breaks_and_are_told()
    {
        var record = ExportSheet.Of2022.Row("Results of Activity", "One._x000D_\nTwo._x000D_\nThree.").ReadOne();

        Assert.Equal("One.\nTwo.\nThree.", record.Activity!.ResultsAndImpact);
        Assert.Equal([("resultsAndImpact", "_x000D_ (2 times)", "line break", "excel-escape")], record.Told());
    }

    [Fact]
    public void Tabs_and_line_breaks_leave_a_title()
    {
        var record = ExportSheet.Of2020.Row("Engagement", "\tA seminar\t on\r\nengines").ReadOne();

        Assert.Equal("A seminar on engines", record.Activity!.Title);
        Assert.Equal("one-line", Assert.Single(record.Repairs).Rule);
    }

    [Fact]
    public void Null_is_nothing()
    {
        var record = ExportSheet.Of2018.Row("Department", "NULL", "Most Significant Outcome", "NULL").ReadOne();

        Assert.Null(record.Award!.Draft.Department);
        Assert.Null(record.Activity!.MostSignificantOutcome);
        Assert.All(record.Repairs, static repair => Assert.Equal("null", repair.Rule));
        Assert.Equal(2, record.Repairs.Count);
    }

    [Theory]
    [InlineData("43101", "2018-01-01", "excel-date")]
    [InlineData("1514764800", "2018-01-01", "unix-date")]
    [InlineData("1514764800000", "2018-01-01", "unix-date")]
    [InlineData("01/02/2018", "2018-02-01", "british-date")]
    [InlineData("2018-02-01", "2018-02-01", null)]
    [InlineData("2018-02-01 00:00:00", "2018-02-01", null)]
    public void Days_are_read_however_they_are_written(string cell, string day, string? rule)
    {
        var record = ExportSheet.Of2018.Row("Start Date", cell).ReadOne();

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), record.Award!.Draft.StartDate);
        Assert.Equal(rule, record.Repairs.SingleOrDefault()?.Rule);
    }

    [Fact]
    public void What_is_said_of_an_award_is_told_once()
    {
        var records = ExportSheet.Of2018.Row("Start Date", "43101").Row("Start Date", "43101").Read();

        Assert.Single(records.SelectMany(static record => record.Repairs));
        Assert.Equal(records[0].Award, records[1].Award);
    }

    [Fact]
    public void Labels_of_other_years_are_told()
    {
        var record = ExportSheet.Policy2018.Row("Policy Impact Types", "Improvements in survival, morbidity or quality of life,Changed public attitudes on social issues").ReadOne();

        Assert.Equal(["well-being", "attitudes"], record.Influence!.ImpactTypes!);
        Assert.Equal(2, record.Repairs.Count(static repair => repair.Rule == "label"));
    }

    [Fact]
    public void Columns_tell_types_of_impact_where_the_cell_does_not() =>
        Assert.Equal(["well-being"], ExportSheet.Policy2018.Row("Improvements in survival, morbidity or quality of life", "1").ReadOne().Influence!.ImpactTypes!);

    [Fact]
    public void Areas_with_commas_are_read_whole() =>
        Assert.Equal(
            ["environment", "government", "manufacturing", "security"],
            ExportSheet.Policy2020.Row("Policy Impact Areas", "Environment,Government, Democracy Justice,Manufacturing, including Industrial Biotechology,Security, Diplomacy").ReadOne().Influence!.Areas!);

    [Theory]
    [InlineData("www.engines.example/x", "http://www.engines.example/x", "address")]
    [InlineData("https://a.example/1 https://a.example/2", "https://a.example/1", "address")]
    [InlineData("to follow", null, "no-address")]
    [InlineData("https://a.example/1", "https://a.example/1", null)]
    public void An_address_is_kept_where_there_is_one(string cell, string? url, string? rule)
    {
        var record = ExportSheet.Of2020.Row("Url", cell).ReadOne();

        Assert.Equal(url, record.Activity!.Url);
        Assert.Equal(rule, record.Repairs.SingleOrDefault()?.Rule);
    }

    [Fact]
    public void A_scheme_that_has_a_name_is_one()
    {
        var record = ExportSheet.Of2020.Row("Name of Official Scheme", "Festival of Engines").ReadOne();

        Assert.True(record.Activity!.PartOfOfficialScheme);
        Assert.Equal("named-scheme", Assert.Single(record.Repairs).Rule);
    }

    [Fact]
    public void A_cell_too_long_to_keep_is_refused_and_not_cut()
    {
        var rejection = ExportSheet.Of2020.Row("Results of Activity", new string('x', 100_001)).ReadOne().Rejection!;

        Assert.Equal("resultsAndImpact", rejection.Field);
        Assert.Equal(201, rejection.Value.Length);
        Assert.Contains("100000", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_are_taken_out_and_told()
    {
        var record = ExportSheet.Of2020.Row("Results of Activity", "a\0b\u0007c\uFFFE").ReadOne();

        Assert.Equal("abc", record.Activity!.ResultsAndImpact);
        Assert.Equal("control-character", Assert.Single(record.Repairs).Rule);
    }

    [Fact]
    public void A_line_break_of_any_kind_in_a_title_becomes_a_blank()
    {
        var record = ExportSheet.Of2020.Row("Engagement", "One\u2028Bank").ReadOne();

        Assert.Equal("One Bank", record.Activity!.Title);
        Assert.Equal("one-line", Assert.Single(record.Repairs).Rule);
    }
}
