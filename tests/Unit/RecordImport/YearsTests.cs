using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.RecordImport;

public class YearsTests
{
    [Theory]
    [InlineData("'2018                    ", "2018")]
    [InlineData("'2018,2019               ", "2018 2019")]
    [InlineData("\u20182018", "2018")]
    public void Quotation_marks_and_blanks_come_off(string cell, string years)
    {
        var record = ExportSheet.Of2018.Row("Year Took Place", cell).ReadOne();

        Assert.Equal(years.Split(' ').Select(int.Parse), record.Activity!.Years!);
        Assert.Equal("year-quotes", Assert.Single(record.Repairs).Rule);
    }

    [Fact]
    public void Years_run_together_are_parted()
    {
        var record = ExportSheet.Of2022.Row("Year Took Place", "20202021", "2020", "1", "2021", "1").ReadOne();

        Assert.Equal([2020, 2021], record.Activity!.Years!);
        Assert.Equal([("years", "20202021", "2020, 2021", "years-run-together")], record.Told());
    }

    [Fact]
    public void An_export_has_no_column_for_its_own_year()
    {
        Assert.Equal([2020, 2021], ExportSheet.Of2020.Row("Year Took Place", "'2020,2021  ", "2020", "1").ReadOne().Activity!.Years!);
        Assert.Equal([2020, 2021], ExportSheet.Of2020.Row("Year Took Place", "20202021", "2020", "1").ReadOne().Activity!.Years!);
    }

    [Fact]
    public void A_number_too_long_to_show_is_read_from_the_columns()
    {
        string[] ten = [.. Enumerable.Range(2011, 10).SelectMany(static year => new[] { $"{year}", "1" })];
        var record = ExportSheet.Of2022.Row(["Year Took Place", "2.0112012201320101E+39", .. ten]).ReadOne();

        Assert.Equal(Enumerable.Range(2011, 10), record.Activity!.Years!);
        Assert.Equal("years-run-together", Assert.Single(record.Repairs).Rule);
    }

    [Theory]
    [InlineData("2.0112012201320101E+39")]
    [InlineData("2.0122012201320101E+7")]
    [InlineData("20212020")]
    [InlineData("20192")]
    [InlineData("soon")]
    public void Years_that_the_columns_do_not_bear_out_are_refused(string cell)
    {
        var rejection = ExportSheet.Of2022.Row("Year Took Place", cell, "2019", "1").ReadOne().Rejection!;

        Assert.Equal(("years", cell), (rejection.Field, rejection.Value));
    }

    [Fact]
    public void Columns_against_the_text_are_no_ground_for_a_guess() =>
        Assert.NotNull(ExportSheet.Of2022.Row("Year Took Place", "20202021", "2015", "1").ReadOne().Rejection);

    [Fact]
    public void Without_text_the_columns_tell()
    {
        var record = ExportSheet.Of2020.Row("Year Took Place", "", "2019", "1", "2020", "1").ReadOne();

        Assert.Equal([2019, 2020], record.Activity!.Years!);
        Assert.Equal("year-columns", Assert.Single(record.Repairs).Rule);
    }
}
