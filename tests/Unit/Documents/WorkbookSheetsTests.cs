using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using ImpactTracker.Documents.Tabular;

namespace ImpactTracker.Tests.Unit.Documents;

public sealed class WorkbookSheetsTests
{
    private const string Hostile = "=1+1 <b> _x0041_ \u0007 line\nbreak שלום 😀";

    static WorkbookSheetsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Sheets_come_back_as_they_went_in()
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Workbook()));
        var read = new List<string>();
        do
        {
            while (reader.Read())
            {
                read.Add($"{reader.Name}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))}");
            }
        }
        while (reader.NextResult());

        Assert.Equal(
            ["Forms: Form|Count", "Forms: A talk|12", $"Forms: {Hostile.Replace("\u0007", "", StringComparison.Ordinal)}|n a", "Reach   a: Reach", "forms (2): Form"],
            read);
    }

    [Fact]
    public void What_stands_in_a_column_of_numbers_is_a_number_only_where_it_is_one()
    {
        string[] cells = ["12", " 7.5 ", "-3", "12345678901234567890", "NaN", "1e999", "x", ""];
        using var bytes = new MemoryStream();
        using (var workbook = new WorkbookSheets(bytes))
        {
            workbook.Begin("Numbers", [("Number", true)]);
            foreach (var cell in cells)
            {
                workbook.Row([new SheetColumn<string>("Number", static text => text, IsNumber: true)], cell);
            }

            workbook.End();
        }

        using var reader = ExcelReaderFactory.CreateReader(bytes);
        var read = new List<object?>();
        while (reader.Read())
        {
            read.Add(reader.GetValue(0));
        }

        Assert.Equal(["Number", 12.0, 7.5, -3.0, 12345678901234567890.0, "NaN", "1e999", "x", null], read);
    }

    [Fact]
    public void Excel_would_open_it_without_repair()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Workbook()), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(workbook, TestContext.Current.CancellationToken).Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes() => Assert.Equal(Workbook(), Workbook());

    [Fact]
    public void A_name_of_any_length_is_cut_and_stays_its_own()
    {
        using var bytes = new MemoryStream();
        using (var workbook = new WorkbookSheets(bytes))
        {
            workbook.Begin(new string('x', 40), []);
            workbook.Begin(new string('x', 50), []);
            workbook.Begin("'[]'", []);
            workbook.End();
        }

        using var reader = ExcelReaderFactory.CreateReader(bytes);
        var names = new List<string> { reader.Name };
        while (reader.NextResult())
        {
            names.Add(reader.Name);
        }

        Assert.Equal([new string('x', 31), new string('x', 27) + " (2)", "Sheet"], names);
    }

    private static byte[] Workbook()
    {
        using var bytes = new MemoryStream();
        using var workbook = new WorkbookSheets(bytes);
        workbook.Begin("Forms", [("Form", false), ("Count", true)]);
        workbook.Row(["A talk", "12"]);
        workbook.Row([Hostile, "n a"]);
        workbook.Begin("Reach: /a", [("Reach", false)]);
        workbook.Begin("forms", [("Form", false)]);
        workbook.End();
        return bytes.ToArray();
    }
}
