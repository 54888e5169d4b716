using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.RecordImport;

public class AudienceTests
{
    [Theory]
    [InlineData("18568", "11-50")]
    [InlineData("44835", "1-10")]
    [InlineData("44470", "1-10")]
    [InlineData("44571", "1-10")]
    [InlineData("Nov-50", "11-50")]
    [InlineData("01-Oct", "1-10")]
    [InlineData("1-Oct", "1-10")]
    [InlineData("Oct-01", "1-10")]
    [InlineData("1950-11-01", "11-50")]
    [InlineData("01/11/1950", "11-50")]
    [InlineData("2022-10-01 00:00:00", "1-10")]
    public void A_band_that_excel_made_a_date_of_is_read_back_and_told(string cell, string band)
    {
        var record = ExportSheet.Of2022.Row("Audience Size", cell).ReadOne();

        Assert.Null(record.Rejection);
        Assert.Equal(band, record.Activity!.AudienceSizeBand);
        Assert.Contains(("audienceSizeBand", cell, band, "excel-date"), record.Told());
    }

    [Theory]
    [InlineData("1 - 10", "1-10")]
    [InlineData("More than 500", "over-500")]
    [InlineData("101 - 500", "101-500")]
    public void A_band_as_the_form_writes_it_needs_no_repair(string cell, string band)
    {
        var record = ExportSheet.Of2020.Row("Audience Size", cell).ReadOne();

        Assert.Equal(band, record.Activity!.AudienceSizeBand);
        Assert.Empty(record.Repairs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Nobody_counted_is_null(string cell) => Assert.Null(ExportSheet.Of2020.Row("Audience Size", cell).ReadOne().Activity!.AudienceSizeBand);

    [Fact]
    public void A_number_of_people_is_kept_as_one()
    {
        var record = ExportSheet.Of2020.Row("Audience Size", "350").ReadOne();

        Assert.Equal(350, record.Activity!.AudienceSize);
        Assert.Equal("counted", Assert.Single(record.Repairs).Rule);
    }

    [Theory]
    [InlineData("43101")]
    [InlineData("lots")]
    [InlineData("Dec-50")]
    public void What_can_be_no_band_is_refused_by_name(string cell)
    {
        var rejection = ExportSheet.Of2020.Row("Audience Size", cell).ReadOne().Rejection!;

        Assert.Equal((2, "audienceSizeBand", cell), (rejection.Row, rejection.Field, rejection.Value));
        Assert.Contains("11-50", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Patients, carers and/or patient groups,Schools", "patients schools", true)]
    [InlineData("Schools,Patients, carers and/or patient groups", "schools patients", true)]
    [InlineData("Policymakers/politicians,Professional Practitioners", "policymakers practitioners", false)]
    [InlineData("media, public; third-sector", "media public third-sector", false)]
    public void Labels_that_hold_commas_are_read_whole(string cell, string codes, bool told)
    {
        var record = ExportSheet.Of2020.Row("Other Audience", cell).ReadOne();

        Assert.Equal(codes.Split(' '), record.Activity!.OtherAudiences);
        Assert.Equal(told, record.Repairs.Any(static repair => repair.Rule == "joined-commas"));
    }

    [Fact]
    public void None_is_no_other_audience()
    {
        var record = ExportSheet.Of2020.Row("Other Audience", "None").ReadOne();

        Assert.Empty(record.Activity!.OtherAudiences!);
        Assert.Equal([("otherAudiences", "None", "", "none")], record.Told());
    }

    [Fact]
    public void The_columns_of_2019_are_the_other_audiences()
    {
        var record = ExportSheet.Of2019.Row("Schools", "1", "Patients, Cares, Patient Groups", "1", "Third Sector", "0", "Media", "1").ReadOne();

        Assert.Equal(["schools", "media", "patients"], record.Activity!.OtherAudiences);
        Assert.Empty(ExportSheet.Of2019.Row("No Other Audience", "1").ReadOne().Activity!.OtherAudiences!);
        Assert.Null(ExportSheet.Of2019.Row().ReadOne().Activity!.OtherAudiences);
    }
}
