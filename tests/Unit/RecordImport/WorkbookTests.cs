using System.IO.Compression;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.RecordImport;

public class WorkbookTests
{
    [Fact]
    public void The_sheets_of_activities_and_influences_are_read_whatever_they_are_called()
    {
        var source = Reading.Known(WorkbookFile.Of(
            ("Publications", new ExportSheet("Title", "DOI").Row()),
            ("Tabelle1", ExportSheet.Of2022.Row("Audience Size", "18568", "Year Took Place", "20202021", "2020", "1", "2021", "1", "Start Date", "43101").Row()),
            ("Policy", ExportSheet.Policy2020.Row())));
        var records = source.Read().ToList();

        Assert.Equal("researchfish-2022", source.Format);
        Assert.Equal([("Tabelle1", 2), ("Tabelle1", 3), ("Policy", 2)], records.Select(static record => (record.Sheet!, record.Row)));
        Assert.All(records, static record => Assert.Null(record.Rejection));
        Assert.Equal("11-50", records[0].Activity!.AudienceSizeBand);
        Assert.Equal([2020, 2021], records[0].Activity!.Years!);
        Assert.Equal(new DateOnly(2018, 1, 1), records[0].Award!.Draft.StartDate);
        Assert.All(records[0].Repairs, static repair => Assert.Equal("Tabelle1", repair.Sheet));
        Assert.Contains(source.Notes, static note => note.Contains("Publications", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_rows_are_read_from_a_workbook_as_from_text()
    {
        var sheet = ExportSheet.Of2020.Row("Results of Activity", " One.\nTwo. ", "Other Audience", "Schools,Media (as a channel to the public)").Row("Year Took Place", "'2018,2019   ");

        Assert.Equal(sheet.Read().Select(Text), Reading.Of(WorkbookFile.Of(("Engagement", sheet))).Select(Text));
        static string Text(ReadRecord record) => Json.Text(new { record.Row, record.SourceId, record.Activity, record.Repairs, Award = record.Award!.Draft });
    }

    [Fact]
    public void A_workbook_of_other_things_is_not_known()
    {
        var unknown = Assert.IsType<Recognised.Unknown>(Reading.Recognised(WorkbookFile.Of(("Budget", new ExportSheet("A", "B").Row()))));

        Assert.Contains("Budget", unknown.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_unfolds_to_much_more_is_refused()
    {
        var (sheet, strings) = (Bomb("xl/worksheets/sheet1.xml", 400), Bomb("xl/sharedStrings.xml", 60));
        var memory = GC.GetAllocatedBytesForCurrentThread();
        var large = Assert.IsType<Recognised.TooLarge>(Reading.Recognised(sheet));

        Assert.Contains("unpacks", large.Why, StringComparison.Ordinal);
        Assert.IsType<Recognised.TooLarge>(Reading.Recognised(strings));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - memory, 1, 50_000_000);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row><row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row>")]
    [InlineData("<row r=\"99999999999999999999\"><c r=\"Q\"><v>1</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>7</v></c></row>")]
    [InlineData("<row><c t=\"d\" s=\"99\"><v>x</v></c>")]
    public void Sheets_that_no_program_writes_end_as_any_other(string data)
    {
        var file = WorkbookFile.Raw(("S", data));
        var memory = GC.GetAllocatedBytesForCurrentThread();
        Assert.IsNotType<Recognised.Known>(Reading.Recognised(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - memory, 1, 50_000_000);
    }

    [Fact]
    public void Entities_are_not_unfolded()
    {
        using var file = new MemoryStream();
        file.Write(WorkbookFile.Of(("Engagement", ExportSheet.Of2020.Row())));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            WorkbookFile.Write(zip, "xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>");
        }

        // Whether the part is looked at or not: it never becomes text.
        if (Reading.Recognised(file.ToArray()) is Recognised.Known known)
        {
            Assert.DoesNotContain(known.Source.Read(), static record => record.Cells.Values.Any(static cell => cell?.Contains("aaaa", StringComparison.Ordinal) == true));
        }
    }

    private static byte[] Bomb(string part, int megabytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part, CompressionLevel.Optimal).Open();
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(nothing);
            }
        }

        return file.ToArray();
    }
}
