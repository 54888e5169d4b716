using System.Globalization;
using System.Net;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class ExportTests(AppFixture app)
{
    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task The_CSV_file_reads_back_as_the_same_records_and_runs_no_formula()
    {
        var award = await HostileAward.MakeAsync(api);

        var answer = await ExportAsync(award, "csv");

        Assert.Equal("text/csv", answer.MediaType);
        Assert.Equal(Encoding.UTF8.GetPreamble(), answer.Bytes[..3]);
        var rows = Csv(answer);
        Assert.All(rows.Skip(1), static row => Assert.All(row, static cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..], cell)));
        Assert.Equal(await ExpectedAsync(award, rows[0]), Lines(rows.Skip(1).Select(static row => row.Select(FormulaGuard.Unguarded))));
    }

    [Fact]
    public async Task The_workbook_opens_and_holds_the_same_records_as_text()
    {
        var award = await HostileAward.MakeAsync(api);

        var answer = await ExportAsync(award, "xlsx");

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(answer.Bytes), false);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(static row => row.Elements<Cell>().ToArray()).ToArray();
        Assert.DoesNotContain(cells.SelectMany(static row => row), static cell => cell.CellFormula is not null);
        var rows = cells.Select(static row => row.Select(static cell => cell.InnerText.Replace("_x005F_", "_", StringComparison.Ordinal)).ToArray()).ToArray();
        rows = [.. rows.Select(row => PutTogether(rows[0], row))];
        // XML has one kind of line break.
        Assert.Equal((await ExpectedAsync(award, rows[0])).Select(static line => line.ReplaceLineEndings("\n")), Lines(rows.Skip(1)));
        Assert.Equal(["audience_size", "version"], rows[0].Where((_, column) => cells.Skip(1).Any(row => row[column].InlineString is null && row[column].InnerText.Length > 0)));
    }

    [Fact]
    public async Task The_JSON_file_holds_the_records_as_the_API_answers_them()
    {
        var award = await HostileAward.MakeAsync(api);

        var answer = await ExportAsync(award, "json");

        using var reader = new JsonTextReader(new StringReader(answer.Text)) { DateParseHandling = DateParseHandling.None };
        Assert.Equal((await api.ItemsAsync($"/api/awards/{award}/activities")).Select(RecordMaking.Text), JArray.Load(reader).Select(RecordMaking.Text));
    }

    [Fact]
    public async Task A_file_is_for_saving_under_a_name_that_says_what_it_is()
    {
        var award = await api.AwardAsync();

        using var answer = await api.Http.GetAsync(Path(award, "xlsx"), TestContext.Current.CancellationToken);

        Assert.Equal(("attachment", $"{award}-xlsx.xlsx"), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("csv", 1)]
    [InlineData("researchfish", 1)]
    public async Task An_award_without_activities_is_a_file_with_headings_only(string format, int rows) => Assert.Equal(rows, Csv(await ExportAsync(await api.AwardAsync(), format)).Count);

    [Fact]
    public async Task A_format_that_is_not_known_is_400_and_an_award_that_is_not_there_404()
    {
        Assert.Single((await api.GetAsync(Path(await api.AwardAsync(), "pdf"))).ErrorsOf("format"));
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync(Path(RecordMaking.NewId(), "csv"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync(Path("NONE", "csv"))).Status);
    }

    internal static List<string[]> Csv(ApiAnswer answer)
    {
        using var reader = new StreamReader(new MemoryStream(answer.Bytes));
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }

    /// <summary>What the columns should hold, made from the API's answers by the name of the column.</summary>
    private async Task<IEnumerable<string>> ExpectedAsync(string award, string[] columns)
    {
        var records = await api.ItemsAsync($"/api/awards/{award}/activities");
        Assert.Equal(HostileAward.Activities, records.Count);
        return Lines(records.Select(record => columns.Select(column => Cell(record[Field(column)]))));
    }

    // What is too long for a cell goes on in a column of its name with a number, at the end of the table.
    private static string[] PutTogether(string[] columns, string[] row)
    {
        var whole = new List<string>();
        for (var i = 0; i < columns.Length; i++)
        {
            if (char.IsAsciiDigit(columns[i][^1]))
            {
                whole[Array.IndexOf(columns, columns[i][..columns[i].LastIndexOf('_')])] += row == columns ? "" : row[i];
            }
            else
            {
                whole.Add(row[i]);
            }
        }

        return [.. whole];
    }

    private static string Field(string column)
    {
        var words = column.Split('_');
        return words[0] + string.Concat(words.Skip(1).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static string Cell(JToken? value) => value switch
    {
        null => throw new ArgumentException("There is no such field."),
        JArray values => string.Join(';', values.Values<string>()),
        { Type: JTokenType.Boolean } => (bool)value ? "yes" : "no",
        _ => (string?)value ?? "",
    };

    private static IEnumerable<string> Lines(IEnumerable<IEnumerable<string>> rows) => [.. rows.Select(static row => string.Join('|', row))];

    private static string Path(string award, string format) => $"/api/awards/{award}/activities/export?format={format}";

    private async Task<ApiAnswer> ExportAsync(string award, string format)
    {
        var answer = await api.GetAsync(Path(award, format));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer;
    }
}
