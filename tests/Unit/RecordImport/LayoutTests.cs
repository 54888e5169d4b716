using System.Text;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.RecordImport;

public class LayoutTests
{
    public static TheoryData<string> Years => ["2018", "2019", "2020", "2021", "2022"];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_years_export_of_activities_is_known(string year)
    {
        var sheet = (year switch { "2018" => ExportSheet.Of2018, "2019" => ExportSheet.Of2019, "2020" => ExportSheet.Of2020, "2021" => ExportSheet.Of2021, _ => ExportSheet.Of2022 }).Row();
        var source = Reading.Known(sheet.Csv());
        var record = Assert.Single(source.Read());

        Assert.Equal($"researchfish-{year}", source.Format);
        Assert.True(source.NamesAwards);
        Assert.Null(record.Rejection);
        Assert.Equal((2, RecordKind.Activity, "researchfish", "5c899587eaee85.48706421"), (record.Row, record.Kind, record.System, record.SourceId));
        Assert.Equal(("A seminar on engines", "talk", "national", "industry"), (record.Activity!.Title, record.Activity.Form, record.Activity.GeographicReach, record.Activity.PrimaryAudience));
        Assert.Equal([2018], record.Activity.Years!);
        Assert.Equal(("ES/X000001/1", "Engines of growth", "University of Somewhere", "ESRC"), (record.Award!.Reference, record.Award.Draft.Title, record.Award.Draft.LeadOrganisation, record.Award.Draft.Funder));
    }

    [Theory]
    [InlineData("2018")]
    [InlineData("2020")]
    public void Exports_of_influences_are_known(string year)
    {
        var source = Reading.Known((year == "2018" ? ExportSheet.Policy2018 : ExportSheet.Policy2020).Row().Csv());
        var record = Assert.Single(source.Read());

        Assert.Equal($"researchfish-{year}-policy", source.Format);
        Assert.Equal((RecordKind.Influence, "national-consultation", 2018), (record.Kind, record.Influence!.Type, record.Influence.FirstYear));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_separator_is_found_from_the_headings(char separator) =>
        Assert.Equal("a;b,c", Assert.Single(Reading.Of(ExportSheet.Of2020.Row("Results of Activity", "a;b,c").Csv(separator))).Activity!.ResultsAndImpact);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Text_is_read_in_every_unicode_encoding(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. mark ? encoding.Preamble.ToArray() : [], .. encoding.GetBytes(ExportSheet.Of2020.Row("Results of Activity", "Café – \u00A3").Csv())];
        var source = Reading.Known(file);

        Assert.Equal("Café – \u00A3", Assert.Single(source.Read()).Activity!.ResultsAndImpact);
        Assert.DoesNotContain(source.Notes, static note => note.Contains("1252", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_utf8_is_windows_1252_and_says_so()
    {
        var file = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(ExportSheet.Of2020.Row("Results of Activity", "Caf\u00E9 \u2013 \u00A3").Csv());
        var source = Reading.Known(file);

        Assert.Equal("Caf\u00E9 \u2013 \u00A3", Assert.Single(source.Read()).Activity!.ResultsAndImpact);
        Assert.Contains(source.Notes, static note => note.Contains("Windows-1252", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_does()
    {
        var csv = "An export\r\n\r\n" + ExportSheet.Of2020.Row("Results of Activity", "one\r\ntwo").Csv() + "\r\n,,,\r\n" + ExportSheet.Of2020.Row().Csv().Split("\r\n")[1] + "\r\n";

        Assert.Equal([4, 7], Reading.Of(csv).Select(static record => record.Row));
    }

    [Fact]
    public void Columns_that_are_not_kept_are_named() =>
        Assert.Contains(Reading.Known(ExportSheet.Of2018.Row().Csv()).Notes, static note => note.Contains("ORCID Work Putcode", StringComparison.Ordinal) && !note.Contains("Dissemination", StringComparison.Ordinal));

    [Fact]
    public void Our_own_columns_are_read_back()
    {
        var source = Reading.Known(ExportSheet.Own.Row(
            "id", "abc", "awards", "one-award;two-award", "title", "'=1+1 is a title", "form", "talk", "start_date", "2018-12-13", "years", "", "part_of_official_scheme", "true",
            "other_audiences", "media;patients", "audience_size", "40", "results_and_impact", "''-quoted", "beneficiaries", "firms;lenders", "status", "withdrawn").Csv());
        var record = Assert.Single(source.Read());
        var draft = record.Activity!;

        Assert.Equal("impact-tracker-csv", source.Format);
        Assert.Equal(("impact-tracker", "abc", true), (record.System, record.SourceId, record.Withdrawn));
        Assert.Equal(["one-award", "two-award"], record.AwardIds!);
        Assert.Equal(("=1+1 is a title", "'-quoted", 40, new DateOnly(2018, 12, 13)), (draft.Title, draft.ResultsAndImpact, draft.AudienceSize, draft.StartDate));
        Assert.Equal(["media", "patients"], draft.OtherAudiences!);
        Assert.Equal(["firms", "lenders"], draft.Beneficiaries!);
        Assert.Empty(record.Repairs);
    }

    [Theory]
    [InlineData("5e3d660bc03709.090774971615449289", "5e3d660bc03709.09077497")]
    [InlineData("5c899587eaee85.487064211552523208", "5c899587eaee85.48706421")]
    [InlineData("AbcDefghIjk1615449289", "AbcDefghIjk")]
    [InlineData("5c899587eaee85.48706421", "5c899587eaee85.48706421")]
    [InlineData("1234567890123456", "1234567890123456")]
    public void An_outcome_has_the_same_name_in_every_year(string id, string name) =>
        Assert.Equal(name, ExportSheet.Of2018.Row("ID", id).ReadOne().SourceId);

    [Fact]
    public void The_name_tells_when_the_outcome_was_made()
    {
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(0x5c899587), ExportSheet.Of2018.Row().ReadOne().Moment);
        Assert.Equal(new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero), ExportSheet.Of2018.Row("ID", "other-name").ReadOne().Moment);
    }

    [Fact]
    public void Without_a_name_what_it_is_names_it()
    {
        var (one, other) = (ExportSheet.Of2018.Row("ID", "").ReadOne(), ExportSheet.Of2018.Row("ID", "", "Dissemination", "a SEMINAR, on engines").ReadOne());

        Assert.Equal(one.SourceId, other.SourceId);
        Assert.NotEqual(one.SourceId, ExportSheet.Of2018.Row("ID", "", "Year Took Place", "2017").ReadOne().SourceId);
    }
}
